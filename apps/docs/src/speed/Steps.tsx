import type { Speed } from "@underhood/bench/speed";
import { Fragment, type ReactElement } from "react";
import styles from "./Speed.module.css";

/** Shares below this one are added up. */
const smallestShown = 0.02;

/** Where the time of a step goes: one table for each net that was looked into. */
export function Steps({ races, steps }: Pick<Speed, "races" | "steps">): ReactElement {
  return (
    <>
      {Object.entries(steps).map(([net, { watched, kernels, rest }]) => {
        const shown = kernels.filter(({ milliseconds }) => milliseconds / watched >= smallestShown);
        const others = kernels
          .filter((kernel) => !shown.includes(kernel))
          .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
        return (
          <table key={net} className={styles.table}>
            <caption>
              One step of {races.find((race) => race.net === net)?.title ?? net}:{" "}
              {watched.toFixed(2)} ms while each operation is timed
            </caption>
            <thead>
              <tr>
                <th scope="col">operation</th>
                <th scope="col">times</th>
                <th scope="col">share</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ name, calls, milliseconds }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>
                      <Words of={name} />
                    </code>
                  </th>
                  <td>{Math.round(calls)}</td>
                  <td>{percent(milliseconds / watched)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">other operations</th>
                <td />
                <td>{percent(others / watched)}</td>
              </tr>
              <tr>
                <th scope="row">all that is not in an operation</th>
                <td />
                <td>{percent(rest / watched)}</td>
              </tr>
            </tbody>
          </table>
        );
      })}
    </>
  );
}

/** A name that may break before each of its words, where it is too long for its column. */
function Words({ of }: { readonly of: string }): ReactElement {
  return (
    <>
      {of.split(/(?=[A-Z])/).map((word, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words keep their places
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
