import { type ReactElement, type SyntheticEvent, useState } from "react";
import { useKept } from "../keep/useKept.ts";
import buttons from "../pad/button.module.css";
import { GuessFields } from "./GuessFields.tsx";
import { type Guess, guesses, keepGuess, noGuesses } from "./guesses.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { PredictionTold } from "./PredictionTold.tsx";
import { type IntervalPrediction, type Prediction, tell, type Values } from "./prediction.ts";
import styles from "./questions.module.css";
import { readNumber } from "./readNumber.ts";

/** How sure a reader shall be of a range, as its fields say. */
const rangeConfidence = 0.9;

/** Asks for a guess, once; then says how it went. What it hides stands outside: see `Reveal`. */
export function PredictionForm({
  id,
  prediction,
  values,
}: {
  /** `lesson/prediction`: the name under which the guess is kept. */
  readonly id: string;
  readonly prediction: Prediction;
  readonly values: Values;
}): ReactElement {
  const guess = useKept(guesses, noGuesses)[id];
  const [isUnreadable, setUnreadable] = useState(false);
  const isOpen = guess === undefined;

  function commit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    const committed = guessIn(new FormData(event.currentTarget), prediction, values);
    setUnreadable(committed === undefined);
    if (committed) keepGuess(id, committed);
  }

  return (
    // Without its program the form stays where it is: a dialog's form sends nothing.
    <form className={styles.asked} method="dialog" onSubmit={commit}>
      {/* The key brings back, in new fields, what was said on an earlier visit. */}
      <fieldset key={`${isOpen}`} className={styles.group} disabled={!isOpen}>
        <legend>
          <span className={styles.kind}>Predict first</span> {tell(prediction.ask, values)}
        </legend>
        <GuessFields prediction={prediction} guess={guess} />
      </fieldset>
      {isOpen && (
        <div className={styles.bar}>
          <button type="submit" className={buttons.plain}>
            Commit
          </button>
          <button type="button" className={styles.quiet} onClick={() => keepGuess(id, "declined")}>
            Show me
          </button>
        </div>
      )}
      <div role="status" className={styles.verdict}>
        {isUnreadable && wanted(prediction)}
        {guess !== undefined && (
          <PredictionTold prediction={prediction} values={values} guess={guess} />
        )}
      </div>
    </form>
  );
}

/** What the fields say, if they say enough. */
function guessIn(fields: FormData, prediction: Prediction, values: Values): Guess | undefined {
  if (prediction.kind === "choice") {
    const said = `${fields.get("said")}`;
    const confidence = Number(fields.get("confidence"));
    return { said, confidence, held: outcomeOf(prediction, values).id === said };
  }
  const [one, other] = ["low", "high"].map((end) =>
    readNumber(`${fields.get(end)}`, prediction.unit),
  );
  if (one === undefined || other === undefined) return undefined;
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const [from, to] = rangeOf(prediction);
  if (low < from || high > to) return undefined;
  const truth = Number(prediction.truth(values).toFixed(prediction.digits ?? 0)); // as it is shown
  return { said: [low, high], confidence: rangeConfidence, held: low <= truth && truth <= high };
}

/** What is said where the fields do not make a guess. */
function wanted(prediction: Prediction): string {
  if (prediction.kind === "choice") return "Choose one, and how sure you are.";
  const [from, to] = rangeOf(prediction);
  return to === Infinity
    ? "Write two numbers, such as 10 and 25."
    : `Write two numbers between ${from} and ${to}.`;
}

function rangeOf({ range = [0, Infinity] }: IntervalPrediction): readonly [number, number] {
  return range;
}
