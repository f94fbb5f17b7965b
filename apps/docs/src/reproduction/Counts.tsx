import type { ReactElement } from "react";
import { bookResult } from "./bookResult.ts";
import styles from "./Comparison.module.css";
import { countNumbers } from "./countNumbers.ts";

/** Says first how much of the chapter came out. */
export function Counts(): ReactElement {
  const { numbers, same, largestInTables } = countNumbers(bookResult);
  const inTables = Number(largestInTables) === 0 ? "none" : largestInTables;
  return (
    <dl className={styles.counts}>
      <div>
        <dt>numbers compared</dt>
        <dd>{numbers}</dd>
      </div>
      <div>
        <dt>the same to the last digit</dt>
        <dd>{same}</dd>
      </div>
      <div>
        <dt>largest difference in the two tables of training</dt>
        <dd>{inTables}</dd>
      </div>
    </dl>
  );
}
