import type { Cell } from "./slice.ts";

/**
 * The cell under a point of the screen, for an image drawn over `box`; a point outside the box
 * belongs to the nearest cell, so that a drag may overshoot the edge.
 */
export function cellAt(
  point: { readonly clientX: number; readonly clientY: number },
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  [rows, columns]: readonly [number, number],
): Cell {
  return {
    row: index((point.clientY - box.top) / box.height, rows),
    column: index((point.clientX - box.left) / box.width, columns),
  };
}

function index(share: number, length: number): number {
  return Math.min(length - 1, Math.max(0, Math.floor(share * length)));
}
