import type { ReactElement } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { oneOf } from "../../../src/lesson/settings/readSetting.ts";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { useMyDigit } from "../../../src/pad/useMyDigit.ts";
import { BoundField } from "./BoundField.tsx";
import {
  type BoundChange,
  cutsOf,
  exploreSlices,
  firstDigitState,
  firstSliceState,
  grid,
  mine,
} from "./exploreSlices.ts";
import { readSliceState } from "./readSliceState.ts";
import { SlicedDigit } from "./SlicedDigit.tsx";
import { SlicedGrid } from "./SlicedGrid.tsx";
import styles from "./SliceExplorer.module.css";
import { listText } from "./smallTensor.ts";
import { sliceCode, slicePython, sliceShape, tellAxis, tellSlice } from "./tellSlice.ts";

const readOf = oneOf("grid", "yours");

/**
 * A grid, or the reader's digit, of which the reader cuts a slice by its bounds; and the code that
 * cuts it in both languages.
 */
export function SliceExplorer(): ReactElement {
  const [of, choose] = useSetting<"grid" | "yours">("slice explorer: of", "grid", readOf);
  const ofGrid = useSetting("slice explorer", firstSliceState, readSliceState);
  const ofDigit = useSetting("slice explorer: digit", firstDigitState, readSliceState);
  const digit = useMyDigit();
  const [state, setState] = of === "yours" ? ofDigit : ofGrid;
  const sliced = of === "yours" ? mine : grid;
  const change = (bound: BoundChange) => setState((now) => exploreSlices(now, bound));
  const cuts = cutsOf(state, sliced);
  return (
    <figure className={figure.figure} aria-label="Slice explorer">
      <Choice
        legend="What is cut"
        options={[
          { value: "grid", label: "a grid" },
          { value: "yours", label: "your digit" },
        ]}
        value={of}
        onChange={choose}
      />
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
                  whenOpen={bound === "begin" ? 0 : (sliced.shape[i] ?? 0)}
                  onChange={(text) => change({ axis, bound, text })}
                />
              ))}
            </fieldset>
          ))}
        </div>
        {of === "yours" ? <SlicedDigit digit={digit} cuts={cuts} /> : <SlicedGrid cuts={cuts} />}
      </div>
      <p className={`${figure.help} ${styles.help}`}>
        Type a bound, or step it with the <kbd>arrow keys</kbd>; empty means open. Try an end that
        is too large, and a begin below 0.
        {of === "yours" && (
          <>
            {" "}
            Here <code>mine</code> is <code>toIntensities(myDigit)</code>, as in the lessons before.
          </>
        )}
      </p>
      <dl className={styles.code}>
        <dt>TypeScript</dt>
        <dd>
          <code>{sliceCode(state, sliced)}</code>
        </dd>
        <dt>PyTorch</dt>
        <dd>
          <code>{slicePython(state, sliced)}</code>
        </dd>
        <dt>shape</dt>
        <dd>
          <code>{listText(sliceShape(cuts))}</code>
        </dd>
      </dl>
      <div className={styles.notes}>
        <p>{tellAxis(cuts.rows, "rows")}</p>
        <p>{tellAxis(cuts.columns, "columns")}</p>
      </div>
      <Told text={tellSlice(cuts)} />
    </figure>
  );
}
