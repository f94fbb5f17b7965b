import type { ReactElement } from "react";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { BoundField } from "./BoundField.tsx";
import {
  type BoundChange,
  cutsOf,
  exploreSlices,
  firstSliceState,
  gridShape,
} from "./exploreSlices.ts";
import { readSliceState } from "./readSliceState.ts";
import { SlicedGrid } from "./SlicedGrid.tsx";
import styles from "./SliceExplorer.module.css";
import { listText } from "./smallTensor.ts";
import { sliceCode, slicePython, sliceShape, tellAxis, tellSlice } from "./tellSlice.ts";

/** A grid of which the reader cuts a slice by its bounds, and the code that cuts it in both languages. */
export function SliceExplorer(): ReactElement {
  const [state, setState] = useSetting("slice explorer", firstSliceState, readSliceState);
  const change = (bound: BoundChange) => setState((now) => exploreSlices(now, bound));
  const cuts = cutsOf(state);
  return (
    <figure className={figure.figure} aria-label="Slice explorer">
      <div className={styles.panels}>
        <div className={styles.controls}>
          {(["rows", "columns"] as const).map((axis, i) => (
            <fieldset key={axis} className={styles.axis}>
              <legend>
                {axis}, axis {i}
              </legend>
              {(["begin", "end"] as const).map((bound) => (
                <BoundField
                  key={bound}
                  label={bound}
                  things={axis}
                  value={state[axis][bound]}
                  whenOpen={bound === "begin" ? 0 : (gridShape[i] ?? 0)}
                  onChange={(text) => change({ axis, bound, text })}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <SlicedGrid state={state} />
      </div>
      <p className={`${figure.help} ${styles.help}`}>
        Type a bound, or step it with the <kbd>arrow keys</kbd>; empty means open. Try an end that
        is too large, and a begin below 0.
      </p>
      <dl className={styles.code}>
        <dt>PyTorch</dt>
        <dd>
          <code>{slicePython(state)}</code>
        </dd>
        <dt>TypeScript</dt>
        <dd>
          <code>{sliceCode(state)}</code>
        </dd>
        <dt>shape</dt>
        <dd>
          <code>{listText(sliceShape(state))}</code>
        </dd>
      </dl>
      <div className={styles.notes}>
        <p>{tellAxis(cuts.rows, "rows")}</p>
        <p>{tellAxis(cuts.columns, "columns")}</p>
      </div>
      <Told text={tellSlice(state)} />
    </figure>
  );
}
