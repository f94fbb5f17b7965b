import type { ReactElement } from "react";
import { valueText } from "../lesson/valueText.ts";
import { Calibration } from "./Calibration.tsx";
import type { Guess } from "./guesses.ts";
import { outcomeOf } from "./outcomeOf.ts";
import {
  type ChoicePrediction,
  type IntervalPrediction,
  type Prediction,
  tell,
  type Values,
} from "./prediction.ts";
import styles from "./questions.module.css";

interface PredictionToldProps<Kind extends Prediction> {
  readonly prediction: Kind;
  readonly values: Values;
  readonly guess: Guess | "declined";
}

/** What happens, why, and what it makes of the guess. */
export function PredictionTold(props: PredictionToldProps<Prediction>): ReactElement {
  const { prediction, guess } = props;
  return (
    <>
      {prediction.kind === "choice" ? (
        <OutcomeTold {...props} prediction={prediction} />
      ) : (
        <NumberTold {...props} prediction={prediction} />
      )}
      {guess !== "declined" && (
        <details className={styles.solution}>
          <summary>Your predictions so far</summary>
          <Calibration />
        </details>
      )}
    </>
  );
}

function OutcomeTold(props: PredictionToldProps<ChoicePrediction>): ReactElement {
  const { prediction, values, guess } = props;
  const outcome = outcomeOf(prediction, values);
  const said = guess === "declined" ? undefined : guess.said;
  const expected = prediction.choices.find(({ id }) => id === said);
  return (
    <>
      {expected && expected !== outcome && (
        <p>
          <strong data-right={false}>Not so.</strong> {tell(expected.why, values)}
        </p>
      )}
      <p>
        {expected === outcome && <strong data-right={true}>So it is.</strong>}{" "}
        {expected !== outcome && <strong>{outcome.text}.</strong>} {tell(outcome.why, values)}
      </p>
    </>
  );
}

function NumberTold(props: PredictionToldProps<IntervalPrediction>): ReactElement {
  const { prediction, values, guess } = props;
  const { digits = 0, unit = "", why, whyLess, whyMore } = prediction;
  const truth = prediction.truth(values);
  const it = `It is ${valueText(truth, digits)} ${unit}`.trim();
  if (guess === "declined" || typeof guess.said === "string") {
    return (
      <p>
        <strong>{it}.</strong> {tell(why, values)}
      </p>
    );
  }
  const [low] = guess.said;
  return (
    <p>
      <strong data-right={guess.held}>
        {it}, {guess.held ? "inside" : "outside"} your range.
      </strong>{" "}
      {tell(guess.held ? why : truth < low ? whyLess : whyMore, values)}
    </p>
  );
}
