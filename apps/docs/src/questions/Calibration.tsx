import type { ReactElement } from "react";
import { useKept } from "../keep/useKept.ts";
import { type Bin, binsOf, brierScore, overconfidence } from "./calibration.ts";
import { type Guesses, guesses, noGuesses } from "./guesses.ts";
import styles from "./questions.module.css";

/** How well this reader's predictions are calibrated: for each confidence, the share that held. */
export function Calibration(): ReactElement {
  const claims = claimsIn(useKept(guesses, noGuesses));
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
          {binsOf(claims).map((bin) => (
            <BinRow key={bin.confidence} bin={bin} />
          ))}
        </tbody>
      </table>
      <p>
        {leaning(overconfidence(claims))} The mark in each row is where its bar would end if you
        were exactly as right as you were sure.
        {claims.length < few && " With so few predictions, chance decides most of it."}
      </p>
      <p className={styles.note}>
        Brier score {brierScore(claims).toFixed(2)}: take how sure you were, from 0 to 1, minus 1
        for what held and 0 for what did not; square it; average over all{" "}
        {claims.length === 1 ? "your predictions (one)" : `${claims.length} predictions`}. 0 is
        perfect, and saying 50 % each time gives 0.25.
      </p>
    </>
  );
}

/** So many predictions before a share says something: then 70 % is still 40 to 90 %. */
const few = 10;

function BinRow({ bin: { confidence, count, held } }: { readonly bin: Bin }): ReactElement {
  const percent = Math.round(confidence * 100);
  return (
    <tr>
      <th scope="row">{confidence < 0.4 ? `a mere guess (${percent} %)` : `${percent} %`}</th>
      <td>
        {held} of {count}
      </td>
      <td aria-hidden="true">
        <div className={styles.bin} style={{ "--held": held / count, "--said": confidence }} />
      </td>
    </tr>
  );
}

function leaning(overconfidence: number): string {
  const percent = Math.round(Math.abs(overconfidence) * 100);
  if (percent < 5) return "All in all you were about as right as you were sure.";
  return overconfidence > 0
    ? `All in all you were surer than right, by ${percent} points of a hundred.`
    : `All in all you were more often right than sure, by ${percent} points of a hundred.`;
}

function claimsIn(kept: Guesses) {
  return Object.values(kept).filter((guess) => guess !== "declined");
}
