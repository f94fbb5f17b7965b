import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { cellAt } from "../../01-pixels/figures/cellAt.ts";
import { moveCell } from "../../01-pixels/figures/moveCell.ts";
import type { Cell } from "../../01-pixels/figures/slice.ts";
import styles from "./MeanBuilder.module.css";

interface MeanPanelProps {
  /** The mean image, in bytes. `[784]` */
  readonly mean: readonly number[];
  readonly alt: string;
  readonly cursor: Cell;
  readonly onLook: (cell: Cell) => void;
}

const shape = [28, 28] as const;

/** The mean image, with a cursor that pointers and keys move from pixel to pixel. */
export function MeanPanel({ mean, alt, cursor, onLook }: MeanPanelProps): ReactElement {
  function point(event: PointerEvent<HTMLElement>): void {
    onLook(cellAt(event, event.currentTarget.getBoundingClientRect(), shape));
  }
  function key(event: KeyboardEvent): void {
    const cell = moveCell(cursor, event, shape);
    if (cell === undefined) return;
    event.preventDefault();
    onLook(cell);
  }
  return (
    <div
      className={styles.mean}
      style={{ "--row": cursor.row, "--column": cursor.column }}
      role="application"
      aria-label="The mean image. Arrow keys move over its pixels."
      tabIndex={0}
      onPointerDown={point}
      onPointerMove={point}
      onKeyDown={key}
    >
      <PixelImage image={{ shape, data: mean.map(Math.round) }} alt={alt} />
      <span className={styles.cursor} />
    </div>
  );
}
