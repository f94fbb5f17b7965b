import type { Row } from "@underhood/book/result";
import type { ReactElement } from "react";
import { sectionOf } from "./bookResult.ts";
import styles from "./Comparison.module.css";
import { Numbers } from "./Numbers.tsx";

/** More numbers than this stand folded away. */
const mostShown = 100;

/** Sets the book's numbers and ours side by side, for one part of the chapter. */
export function Comparison({ of }: { readonly of: string }): ReactElement {
  return (
    <div className={styles.comparison}>
      <div className={styles.head} aria-hidden>
        <span>The book</span>
        <span>Ours</span>
        <span>Difference</span>
      </div>
      <ul className={styles.rows}>
        {sectionOf(of).rows.map((row) => (
          <li key={row.what} className={styles.row}>
            <ComparedRow row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ComparedRow({ row }: { readonly row: Row }): ReactElement {
  const { what, columns, epochs, book, ours, difference, notes } = row;
  const count = book.flat().length;
  const isLong = count > mostShown && difference === "0";
  return (
    <>
      <div className={styles.what}>
        <p>{what}</p>
        {columns && <p className={styles.columns}>{columns.join(", ")}</p>}
        {notes && <p className={styles.notes}>{notes.join(" ")}</p>}
      </div>
      <dl className={styles.values}>
        <div>
          <dt>The book</dt>
          <dd>{isLong ? `${count} numbers` : <Numbers lines={book} epochs={epochs} />}</dd>
        </div>
        <div>
          <dt>Ours</dt>
          <dd>
            {isLong ? `${count} numbers` : <Numbers lines={ours} epochs={epochs} besides={book} />}
          </dd>
        </div>
        <div>
          <dt>Difference</dt>
          <dd className={difference === "0" ? styles.none : styles.some}>
            {difference === "0" ? "none" : difference}
          </dd>
        </div>
      </dl>
      {isLong && (
        <details className={styles.folded}>
          <summary>All {count} numbers</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
          <pre tabIndex={0}>
            {ours.map((line) => line.map((number) => number.padStart(3)).join(" ")).join("\n")}
          </pre>
        </details>
      )}
    </>
  );
}
