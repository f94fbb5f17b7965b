import type { ReactElement } from "react";
import { nearerOf, type Totals } from "./compare.ts";
import styles from "./DistanceLab.module.css";

interface DistanceTableProps {
  readonly to3: Totals;
  readonly to7: Totals;
}

/** The totals against both means, and which of them each way of measuring calls nearer. */
export function DistanceTable({ to3, to7 }: DistanceTableProps): ReactElement {
  const rows = [
    ["more ink", to3.more, to7.more, ""],
    ["less ink", to3.less, to7.less, ""],
    ["signed", to3.signed, to7.signed, nearerOf(to3.signed, to7.signed)],
    ["absolute (L1)", to3.absolute, to7.absolute, nearerOf(to3.absolute, to7.absolute)],
    ["squared", to3.squared, to7.squared, ""],
    ["its root (RMSE)", to3.root, to7.root, nearerOf(to3.root, to7.root)],
  ] as const;
  return (
    <table className={styles.totals}>
      <thead>
        <tr>
          <th scope="col">mean difference</th>
          <th scope="col">to mean 3</th>
          <th scope="col">to mean 7</th>
          <th scope="col">nearer</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, three, seven, nearer]) => (
          <tr key={name} className={nearer === "" ? styles.part : undefined}>
            <th scope="row">{name}</th>
            <td>{signedText(three)}</td>
            <td>{signedText(seven)}</td>
            <td>{nearer}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Four decimals, with a true minus sign. */
function signedText(value: number): string {
  return value.toFixed(4).replace("-", "−");
}
