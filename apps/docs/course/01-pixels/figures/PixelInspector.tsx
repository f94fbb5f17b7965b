import type { ReactElement } from "react";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { oneOf } from "../../../src/lesson/settings/readSetting.ts";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { useMyDigit } from "../../../src/pad/useMyDigit.ts";
import { CursorReadout } from "./CursorReadout.tsx";
import { DigitChoice } from "./DigitChoice.tsx";
import { DigitPanel } from "./DigitPanel.tsx";
import { GreyScale } from "./GreyScale.tsx";
import { type InspectAction, inspect } from "./inspect.ts";
import { NumberGrid } from "./NumberGrid.tsx";
import styles from "./PixelInspector.module.css";
import { readInspection } from "./readInspection.ts";
import { SliceReadout } from "./SliceReadout.tsx";
import { byteAt, tellPixel, tellScale, tellSlice } from "./tell.ts";
import { firstInspection, three } from "./three.ts";

const readWhich = oneOf("ours", "yours");
const readScale = oneOf(false, true);

/**
 * A digit beside its numbers: what is pointed at in one is marked in the other, a dragged
 * rectangle is told as a slice, and the grey scale can be flipped without touching the numbers.
 */
export function PixelInspector(): ReactElement {
  const [state, setState] = useSetting("inspector", firstInspection, readInspection);
  const [zeroIsBlack, setZeroIsBlack] = useSetting("inspector: 0 is black", false, readScale);
  const [which, choose] = useSetting<"ours" | "yours">("inspector: digit", "ours", readWhich);
  const mine = useMyDigit();
  const dispatch = (action: InspectAction) => setState((now) => inspect(now, action));
  const image = which === "yours" ? mine.image : three;
  const { cursor, slice } = state;
  const marks = {
    "--row": cursor.row,
    "--column": cursor.column,
    "--top": slice.rows[0],
    "--bottom": slice.rows[1],
    "--left": slice.columns[0],
    "--right": slice.columns[1],
    "--byte": byteAt(image, cursor),
  };
  return (
    <figure
      className={`${figure.figure} ${styles.inspector}`}
      style={marks}
      aria-label="Pixel inspector"
    >
      <DigitChoice value={which} isDrawn={mine.isDrawn} onChange={choose} />
      <div className={styles.panels}>
        <DigitPanel
          image={image}
          name={which === "yours" ? "Your digit" : "A handwritten 3"}
          state={state}
          dispatch={dispatch}
          zeroIsBlack={zeroIsBlack}
        />
        <NumberGrid image={image} cursor={cursor} dispatch={dispatch} />
      </div>
      <CursorReadout image={image} cursor={cursor} />
      <div className={styles.panels}>
        <GreyScale zeroIsBlack={zeroIsBlack} onChange={setZeroIsBlack} />
        <SliceReadout image={image} slice={slice} />
        <p className={figure.help}>
          Point at a pixel to read it; drag over the digit to cut a slice. From the keyboard: the{" "}
          <kbd>arrow keys</kbd> move, <kbd>Shift</kbd> with them stretches the slice,{" "}
          <kbd>Home</kbd> and <kbd>End</kbd> go to the ends of the row.
        </p>
      </div>
      <Told text={tellPixel(image, cursor)} />
      <Told text={tellSlice(slice)} />
      <Told text={tellScale(zeroIsBlack)} />
    </figure>
  );
}
