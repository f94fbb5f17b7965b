import { type ReactElement, useReducer, useState } from "react";
import { CursorReadout } from "./CursorReadout.tsx";
import { DigitPanel } from "./DigitPanel.tsx";
import { GreyScale } from "./GreyScale.tsx";
import { inspect } from "./inspect.ts";
import { NumberGrid } from "./NumberGrid.tsx";
import styles from "./PixelInspector.module.css";
import { SliceReadout } from "./SliceReadout.tsx";
import { byteAt, tellPixel, tellScale, tellSlice } from "./tell.ts";
import { firstInspection, three } from "./three.ts";
import { useSettled } from "./useSettled.ts";

/**
 * A digit beside its numbers: what is pointed at in one is marked in the other, a dragged
 * rectangle is told as a slice, and the grey scale can be flipped without touching the numbers.
 */
export function PixelInspector(): ReactElement {
  const [state, dispatch] = useReducer(inspect, firstInspection);
  const [zeroIsBlack, setZeroIsBlack] = useState(false);
  const { cursor, slice } = state;
  const marks = {
    "--row": cursor.row,
    "--column": cursor.column,
    "--top": slice.rows[0],
    "--bottom": slice.rows[1],
    "--left": slice.columns[0],
    "--right": slice.columns[1],
    "--byte": byteAt(three, cursor),
  };
  return (
    <figure className={styles.inspector} style={marks} aria-label="Pixel inspector">
      <div className={styles.panels}>
        <DigitPanel image={three} state={state} dispatch={dispatch} zeroIsBlack={zeroIsBlack} />
        <NumberGrid image={three} cursor={cursor} dispatch={dispatch} />
      </div>
      <CursorReadout image={three} cursor={cursor} />
      <div className={styles.panels}>
        <GreyScale zeroIsBlack={zeroIsBlack} onChange={setZeroIsBlack} />
        <SliceReadout image={three} slice={slice} />
        <p className={styles.help}>
          Point at a pixel to read it; drag over the digit to cut a slice. From the keyboard: the{" "}
          <kbd>arrow keys</kbd> move, <kbd>Shift</kbd> with them stretches the slice,{" "}
          <kbd>Home</kbd> and <kbd>End</kbd> go to the ends of the row.
        </p>
      </div>
      <Told text={tellPixel(three, cursor)} />
      <Told text={tellSlice(slice)} />
      <Told text={tellScale(zeroIsBlack)} />
    </figure>
  );
}

/** Tells a change to those who cannot see it, once it has settled. */
function Told({ text }: { readonly text: string }): ReactElement {
  return (
    <p role="status" className={styles.told}>
      {useSettled(text)}
    </p>
  );
}
