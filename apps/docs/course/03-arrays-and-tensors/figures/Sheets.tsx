import type { ReactElement, ReactNode } from "react";
import styles from "./AxisExplorer.module.css";
import type { SmallTensor } from "./smallTensor.ts";

interface SheetsProps {
  readonly tensor: SmallTensor;
  /** Draws one number, by its place in memory. */
  readonly cell: (index: number) => ReactNode;
}

/** The cells of a tensor as sheets of rows: one sheet up to rank 2, several side by side at rank 3. */
export function Sheets({ tensor: { shape }, cell }: SheetsProps): ReactElement {
  const [sheets = 1, rows = 1, columns = 1] = [
    ...new Array<number>(3 - shape.length).fill(1),
    ...shape,
  ];
  return (
    <div className={styles.sheets}>
      {Array.from({ length: sheets }, (_, sheet) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
        <div key={sheet} className={styles.sheet} style={{ "--columns": columns }}>
          {Array.from({ length: rows * columns }, (_, i) => cell(sheet * rows * columns + i))}
        </div>
      ))}
    </div>
  );
}
