import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { cellAt } from "./cellAt.ts";
import type { InspectAction, Inspection } from "./inspect.ts";
import { moveCell } from "./moveCell.ts";
import styles from "./PixelInspector.module.css";
import { type ByteImage, type Cell, sliceText } from "./slice.ts";

interface DigitPanelProps {
  readonly image: ByteImage;
  /** What it is: `A handwritten 3`. */
  readonly name: string;
  readonly state: Inspection;
  readonly dispatch: (action: InspectAction) => void;
  readonly zeroIsBlack: boolean;
}

/** The digit as a picture, with the cursor and the slice drawn over it; takes pointers and keys. */
export function DigitPanel({
  image,
  name,
  state,
  dispatch,
  zeroIsBlack,
}: DigitPanelProps): ReactElement {
  function pointed(event: PointerEvent<HTMLElement>): Cell {
    return cellAt(event, event.currentTarget.getBoundingClientRect(), image.shape);
  }
  function press(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dispatch({ do: "begin", at: pointed(event) });
  }
  function move(event: PointerEvent<HTMLElement>): void {
    const dragging = event.currentTarget.hasPointerCapture(event.pointerId);
    const cell = pointed(event);
    dispatch(dragging ? { do: "stretch", to: cell } : { do: "look", at: cell });
  }
  function key(event: KeyboardEvent): void {
    const cell = moveCell(state.cursor, event, image.shape);
    if (cell === undefined) return;
    event.preventDefault();
    dispatch(event.shiftKey ? { do: "stretch", to: cell } : { do: "look", at: cell });
  }
  const scale = zeroIsBlack ? "light on black" : "dark on white";
  return (
    <div className={styles.digitAndScale}>
      <div
        className={styles.digit}
        role="application"
        aria-label="The digit. Arrow keys move over its pixels, Shift with arrow keys stretches a slice."
        tabIndex={0}
        onPointerDown={press}
        onPointerMove={move}
        onLostPointerCapture={() => dispatch({ do: "leave" })}
        onKeyDown={key}
      >
        <PixelImage
          image={image}
          alt={`${name}, ${image.shape.join(" by ")} pixels, ${scale}. The slice ${sliceText(state.slice)} is outlined.`}
          inverted={zeroIsBlack}
        />
        <span className={styles.sliceMark} />
        <span className={styles.cursorMark} />
      </div>
      <div className={zeroIsBlack ? styles.scaleFlipped : styles.scale} aria-hidden="true">
        <span>0</span>
        <span className={styles.scaleBar} />
        <span>255</span>
      </div>
    </div>
  );
}
