import type { ReactElement } from "react";
import figure from "../../../src/figure/figure.module.css";
import { type Cuts, grid } from "./exploreSlices.ts";
import styles from "./SliceExplorer.module.css";

/** The grid between the numbers of its rows and columns, its slice marked. */
export function SlicedGrid({ cuts: { rows, columns } }: { readonly cuts: Cuts }): ReactElement {
  const gridShape = grid.shape;
  const isIn = (row: number, column: number) =>
    row >= rows.from && row < rows.to && column >= columns.from && column < columns.to;
  return (
    <table className={styles.grid}>
      <caption className={figure.told}>The grid</caption>
      <thead>
        <tr>
          <td />
          {places(gridShape[1]).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places(gridShape[0]).map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {places(gridShape[1]).map((column) => (
              <td key={column} data-in={isIn(row, column) || undefined}>
                {row * 10 + column}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function places(length: number): number[] {
  return [...new Array(length).keys()];
}
