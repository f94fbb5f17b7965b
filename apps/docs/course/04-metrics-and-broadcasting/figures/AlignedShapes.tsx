import type { ReactElement } from "react";
import styles from "./BroadcastAnimator.module.css";
import type { Broadcast } from "./stretch.ts";
import { axisText } from "./tellBroadcast.ts";

interface AlignedShapesProps {
  readonly broadcast: Broadcast;
  /** Through how many axes the rule has gone. */
  readonly step: number;
  readonly isAnswered: boolean;
}

/** The two shapes below each other, aligned at the right, and below them what comes out. */
export function AlignedShapes({ broadcast, step, isAnswered }: AlignedShapesProps): ReactElement {
  const { axes, end } = broadcast;
  const fromLeft = axes.toReversed();
  const isGone = (axis: number) => isAnswered && axis <= step;
  const state = (axis: number) => (isAnswered && axis === step ? "now" : undefined);
  return (
    <table className={styles.aligned}>
      <caption>The shapes, aligned at the right</caption>
      <thead>
        <tr>
          <th scope="col">axis</th>
          {fromLeft.map(({ axis }) => (
            <th key={axis} scope="col">
              {axisText(axis)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(["first", "second"] as const).map((side) => (
          <tr key={side}>
            <th scope="row">{side}</th>
            {fromLeft.map((aligned) => {
              const { axis, [side]: own, result } = aligned;
              const isStretched = isGone(axis) && result !== null && own !== result;
              return (
                <td key={axis} data-state={state(axis)}>
                  {own ?? (isStretched ? "" : "–")}
                  {isStretched && <i> {own === null ? result : `→ ${result}`}</i>}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">result</th>
          {fromLeft.map(({ axis, result, fit }) => (
            <td key={axis} data-state={state(axis)} data-fit={isGone(axis) ? fit : undefined}>
              {!isGone(axis) ? (axis > end && isAnswered ? "" : "?") : (result ?? "clash")}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
