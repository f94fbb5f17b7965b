import type { ReactElement } from "react";
import styles from "./DistanceScatter.module.css";
import { fullSet } from "./fullSet.ts";
import { measureName } from "./scatterPlot.ts";
import { accuracyOf, type Measure, validation } from "./validation.ts";

/** What both ways of measuring achieve, here and on the full MNIST. */
export function AccuracyTable({ measure }: { readonly measure: Measure }): ReactElement {
  return (
    <table className={styles.accuracies}>
      <thead>
        <tr>
          <th scope="col">accuracy</th>
          <th scope="col">3s</th>
          <th scope="col">7s</th>
          <th scope="col">mean</th>
          <th scope="col">full MNIST</th>
        </tr>
      </thead>
      <tbody>
        {(["l1", "rmse"] as const).map((each) => {
          const [of3, of7] = [accuracyOf(validation[each], 3), accuracyOf(validation[each], 7)];
          return (
            <tr key={each} data-chosen={each === measure || undefined}>
              <th scope="row">{measureName(each)}</th>
              {[of3, of7, (of3 + of7) / 2, fullSet[each].mean].map((accuracy, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                <td key={i}>{accuracy.toFixed(4)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
