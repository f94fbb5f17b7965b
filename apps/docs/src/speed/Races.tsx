import type { Race } from "@underhood/bench/speed";
import type { ReactElement } from "react";
import { contendersOf, ratioText, timeText } from "./ratios.ts";
import styles from "./Speed.module.css";

/** What each of several programs needs for an epoch: one table for each net. */
export function Races({ races }: { readonly races: readonly Race[] }): ReactElement {
  return (
    <>
      {races.map((race) => (
        <table key={race.net} className={styles.table}>
          <caption>
            {race.title}: {race.digits.toLocaleString("en")} digits, batches of {race.batchSize}
          </caption>
          <thead>
            <tr>
              <th scope="col">who trains</th>
              <th scope="col">an epoch</th>
              <th scope="col">÷ PyTorch</th>
            </tr>
          </thead>
          <tbody>
            {contendersOf(race).map(({ name, milliseconds, ratio, isTold }) => (
              <tr key={name} className={name.startsWith("ours") ? styles.ours : undefined}>
                <th scope="row">{name}</th>
                <td>
                  {milliseconds === undefined
                    ? "cannot"
                    : `${isTold ? "about " : ""}${timeText(milliseconds)}`}
                </td>
                <td>{ratio === undefined ? "" : ratioText(ratio)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
