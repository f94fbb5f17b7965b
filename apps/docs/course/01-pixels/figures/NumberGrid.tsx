import { type PointerEvent, type ReactElement, useEffect, useMemo, useRef } from "react";
import { ByteTable } from "./ByteTable.tsx";
import type { InspectAction } from "./inspect.ts";
import styles from "./PixelInspector.module.css";
import type { ByteImage, Cell, Slice } from "./slice.ts";

interface NumberGridProps {
  readonly image: ByteImage;
  readonly cursor: Cell;
  readonly dispatch: (action: InspectAction) => void;
}

/** All the bytes of the image in a window that follows the cursor. The marks lie over the table. */
export function NumberGrid({ image, cursor, dispatch }: NumberGridProps): ReactElement {
  const window = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.current !== null) follow(window.current, cursor);
  }, [cursor]);
  const [height, width] = image.shape;
  const all: Slice = useMemo(() => ({ rows: [0, height], columns: [0, width] }), [height, width]);

  function press(event: PointerEvent): void {
    const cell = cellOf(event.target);
    if (!cell || event.pointerType !== "mouse" || event.button !== 0) return;
    dispatch({ do: "begin", at: cell });
  }
  function move(event: PointerEvent): void {
    const cell = cellOf(event.target);
    if (!cell || event.pointerType !== "mouse") return;
    dispatch(event.buttons === 1 ? { do: "stretch", to: cell } : { do: "look", at: cell });
  }
  // Fingers and pens scroll this window, which cancels their pointer; a tap looks at a pixel.
  function tap(event: PointerEvent): void {
    const cell = cellOf(event.target);
    if (cell && event.pointerType !== "mouse") dispatch({ do: "look", at: cell });
  }

  return (
    <section
      className={styles.numbers}
      ref={window}
      aria-label="The numbers of the digit"
      tabIndex={0}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={tap}
    >
      <div className={styles.sheet}>
        <span className={styles.rowBand} />
        <span className={styles.columnBand} />
        <ByteTable image={image} slice={all} />
        <span className={styles.sliceMark} />
        <span className={styles.cursorMark} />
      </div>
    </section>
  );
}

function cellOf(target: EventTarget): Cell | undefined {
  const cell = target instanceof Element ? target.closest("tbody td") : null;
  const row = cell?.parentElement;
  if (!(cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement))
    return undefined;
  return { row: row.sectionRowIndex, column: cell.cellIndex - 1 };
}

/** Scrolls the cursor's number to the middle, by whole cells, unless the mouse is reading here. */
function follow(window: HTMLElement, { row, column }: Cell): void {
  const cell = window.querySelector("tbody")?.rows[row]?.cells[column + 1];
  if (!cell || window.matches(":hover")) return;
  // The heads cover the first row and column of the window.
  const [across, down] = [
    window.clientWidth / cell.offsetWidth,
    window.clientHeight / cell.offsetHeight,
  ];
  window.scrollTo(
    Math.round(column - (across - 2) / 2) * cell.offsetWidth,
    Math.round(row - (down - 2) / 2) * cell.offsetHeight,
  );
}
