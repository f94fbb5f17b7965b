import type { ReactElement } from "react";
import { useKept } from "../keep/useKept.ts";
import { type Bin, binsOf, brierScore, overconfidence } from "./calibration.ts";
import { type Guess, type Guesses, guesses, noGuesses } from "./guesses.ts";
import styles from "./questions.module.css";

/**
 * How well this reader's predictions are calibrated: for each confidence, the share that held. Ranges
 * stand apart: all are meant to hold with 90 %, and it is their width that a reader chooses.
 */
export function Calibration(): ReactElement {
  const claims = claimsIn(useKept(guesses, noGuesses));
  const ranges = claims.filter(isRange);
  const choices = claims.filter((guess) => !isRange(guess));
  if (claims.length === 0) return <p>You have not committed to a prediction yet.</p>;
  return (
    <>
      <table className={styles.calibration}>
        <thead>
          <tr>
            <th scope="col">How sure you were</th>
            <th scope="col">Held</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {binsOf(choices).map((bin) => (
            <BinRow key={bin.confidence} bin={bin} words={surenessWords(bin)} />
          ))}
          {binsOf(ranges).map((bin) => (
            <BinRow key="ranges" bin={bin} words={`ranges, ${surenessWords(bin)}`} />
          ))}
        </tbody>
      </table>
      <p>
        {leaning(overconfidence(claims))} The mark in each row is where its bar would end if you
        were exactly as right as you were sure.
        {claims.length < few && " With so few predictions, chance decides most of it."}
      </p>
      {choices.length > 0 && (
        <p className={styles.note}>
          Brier score {brierScore(choices).toFixed(2)}: take how sure you were, from 0 to 1, minus 1
          for what held and 0 for what did not; square it; average over all{" "}
          {choices.length === 1 ? "your choices (one)" : `${choices.length} choices`}. 0 is perfect,
          and saying 50 % each time gives 0.25.
        </p>
      )}
      {ranges.length > 0 && (
        <p className={styles.note}>
          Of ten ranges nine should hold their number. If fewer do, yours are too narrow; if all do,
          they could be narrower. They have no Brier score: how sure you are of them is given, and a
          range wide enough would always win.
        </p>
      )}
    </>
  );
}

/** So many predictions before a share says something: then 70 % is still 40 to 90 %. */
const few = 10;

function BinRow({
  bin: { confidence, count, held },
  words,
}: {
  readonly bin: Bin;
  readonly words: string;
}): ReactElement {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        {held} of {count}
      </td>
      <td aria-hidden="true">
        <div className={styles.bin} style={{ "--held": held / count, "--said": confidence }} />
      </td>
    </tr>
  );
}

function surenessWords({ confidence }: Bin): string {
  const percent = Math.round(confidence * 100);
  return confidence < 0.4 ? `a mere guess (${percent} %)` : `${percent} %`;
}

function leaning(overconfidence: number): string {
  const percent = Math.round(Math.abs(overconfidence) * 100);
  if (percent < 5) return "All in all you were about as right as you were sure.";
  return overconfidence > 0
    ? `All in all you were surer than right, by ${percent} points of a hundred.`
    : `All in all you were more often right than sure, by ${percent} points of a hundred.`;
}

function isRange({ said }: Guess): boolean {
  return typeof said !== "string";
}

function claimsIn(kept: Guesses): Guess[] {
  return Object.values(kept).filter((guess) => guess !== "declined");
}
