import type { Race } from "@underhood/bench/speed";
import type { ReactElement } from "react";
import { contendersOf, ratioText } from "./ratios.ts";
import styles from "./Speed.module.css";

/** How near ours come to PyTorch, and how near we meant to come. */
export function Targets({ races }: { readonly races: readonly Race[] }): ReactElement {
  return (
    <table className={styles.table}>
      <caption>Ours ÷ PyTorch</caption>
      <thead>
        <tr>
          <th scope="col">net</th>
          <th scope="col">ratio</th>
          <th scope="col">target</th>
          <th scope="col">reached</th>
        </tr>
      </thead>
      <tbody>
        {races.map((race) => {
          const ratio = contendersOf(race).find(({ name }) => name === "ours")?.ratio;
          return (
            <tr key={race.net}>
              <th scope="row">{race.title}</th>
              <td>{ratio === undefined ? "not measured" : ratioText(ratio)}</td>
              <td>{race.target}</td>
              <td>{ratio === undefined ? "" : ratio <= race.target ? "yes" : "no"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
