import type { Row } from "@underhood/book/result";
import type { CSSProperties, ReactElement } from "react";
import styles from "./Comparison.module.css";

/** More numbers than this may not fit in one line. */
const mostInLine = 3;

/** Numbers in their lines, those marked that differ from what they stand beside. */
export function Numbers({
  lines,
  epochs,
  besides = lines,
}: {
  readonly lines: Row["ours"];
  readonly epochs: readonly number[] | undefined;
  readonly besides?: Row["book"];
}): ReactElement {
  // Where they stand below each other, all are as wide as the widest.
  const isBlock = lines.length > 1 || lines.flat().length > mostInLine;
  const width = isBlock ? Math.max(...lines.flat().map((number) => number.length)) : 0;
  return (
    <div className={styles.numbers} style={{ "--width": `${width}ch` } as CSSProperties}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity, and never move.
        <div key={i} className={styles.line}>
          {epochs && <span className={styles.epoch}>epoch {epochs[i]}</span>}
          {line.map((number, column) => {
            const Tag = number === besides[i]?.[column] ? "span" : "mark";
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <Tag key={column} className={styles.number}>
                {number}{" "}
              </Tag>
            );
          })}
        </div>
      ))}
    </div>
  );
}
