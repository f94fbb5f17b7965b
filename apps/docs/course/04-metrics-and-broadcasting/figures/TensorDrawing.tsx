import type { ReactElement } from "react";
import styles from "./BroadcastAnimator.module.css";
import { cellSize, placeCells } from "./placeCells.ts";
import { heldAt } from "./stretch.ts";
import { room } from "./zoomOf.ts";

interface TensorDrawingProps {
  /** The shape of what is held. */
  readonly own: readonly number[];
  /** The shape in which it is used. */
  readonly used: readonly number[];
  /** How much larger than usual it is drawn. */
  readonly zoom: number;
  /** The numbers that are held, where there are few enough to be written into the cells. */
  readonly numbers?: readonly number[] | undefined;
}

/** A tensor as it is used: what is held as filled cells, what is only used again as dashed ones. */
export function TensorDrawing({ own, used, zoom, numbers }: TensorDrawingProps): ReactElement {
  const { cells, dots, ...size } = placeCells(used);
  const width = Math.max(size.width + 2, room.width / zoom);
  const height = room.height / zoom;
  const top = (height - size.height) / 2;
  return (
    <svg
      className={styles.drawing}
      viewBox={`-1 ${-top} ${width} ${height}`}
      preserveAspectRatio="xMinYMid"
      aria-hidden="true"
    >
      {cells.map(({ place, x, y }) => {
        const { index, isGhost } = heldAt(own.slice(-3), place);
        return (
          <g key={place.join()} className={isGhost ? styles.ghost : styles.held}>
            <rect x={x + 1} y={y + 1} width={cellSize - 2} height={cellSize - 2} rx="1.5" />
            {numbers && (
              <text x={x + cellSize / 2} y={y + cellSize / 2}>
                {numbers[index]}
              </text>
            )}
          </g>
        );
      })}
      {dots.map(({ text, x, y }) => (
        <text key={`${x} ${y}`} className={styles.dots} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  );
}
