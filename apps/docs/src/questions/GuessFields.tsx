import { type ReactElement, useId } from "react";
import type { Guess } from "./guesses.ts";
import type { ChoicePrediction, IntervalPrediction, Prediction } from "./prediction.ts";
import styles from "./questions.module.css";

interface GuessFieldsProps<Kind extends Prediction> {
  readonly prediction: Kind;
  /** What was said, if that is behind the reader. */
  readonly guess: Guess | "declined" | undefined;
}

/** Where a guess is made: an outcome and how sure one is of it, or the ends of a range. */
export function GuessFields({ prediction, guess }: GuessFieldsProps<Prediction>): ReactElement {
  return prediction.kind === "choice" ? (
    <OutcomeFields prediction={prediction} guess={guess} />
  ) : (
    <IntervalFields prediction={prediction} guess={guess} />
  );
}

function OutcomeFields({ prediction, guess }: GuessFieldsProps<ChoicePrediction>): ReactElement {
  const made = typeof guess === "object" ? guess : undefined;
  const { choices } = prediction;
  return (
    <>
      {choices.map(({ id, text }) => (
        <label key={id} className={styles.choice}>
          <input
            type="radio"
            name="said"
            value={id}
            defaultChecked={made?.said === id}
            required
            autoComplete="off"
          />
          <span>{text}</span>
        </label>
      ))}
      <fieldset className={styles.confidence}>
        <legend>How sure are you?</legend>
        {levelsOf(choices.length).map(({ confidence, text }) => (
          <label key={text}>
            <input
              type="radio"
              name="confidence"
              value={confidence}
              defaultChecked={made?.confidence === confidence}
              required
              autoComplete="off"
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** How sure one can be: a guess among `count` outcomes is right once in `count` times. */
function levelsOf(count: number): { readonly confidence: number; readonly text: string }[] {
  const levels = [0.5, 0.7, 0.9].filter((level) => level > 1 / count);
  return [
    { confidence: 1 / count, text: "a mere guess" },
    ...levels.map((confidence) => ({ confidence, text: `${confidence * 100} %` })),
  ];
}

function IntervalFields({ prediction, guess }: GuessFieldsProps<IntervalPrediction>): ReactElement {
  const made = typeof guess === "object" && typeof guess.said === "object" ? guess.said : [];
  const meaning = useId();
  return (
    <>
      <p id={meaning} className={styles.note}>
        Give a range that you are 90 % sure holds the number: so wide that of ten such ranges nine
        would hold theirs, and no wider.
      </p>
      <div className={styles.interval}>
        {["low", "high"].map((end, place) => (
          <label key={end} className={styles.field}>
            <span>{end === "low" ? "from" : "to"}</span>
            <input
              type="text"
              name={end}
              defaultValue={made[place]}
              required
              inputMode="decimal"
              autoComplete="off"
              aria-describedby={meaning}
            />
          </label>
        ))}
        {prediction.unit && <span>{prediction.unit}</span>}
      </div>
    </>
  );
}
