import type { AxisCut, Bounds } from "./cutAxis.ts";
import { cutsOf, type SliceState } from "./exploreSlices.ts";
import { listText } from "./smallTensor.ts";

/** The slice as Python writes it: `grid[1:3, 2:6]`; an open axis is a colon alone. */
export function slicePython({ rows, columns }: SliceState): string {
  const written = ({ begin, end }: Bounds) => `${begin}:${end}`;
  return `grid[${written(rows)}, ${written(columns)}]`;
}

/** The same slice by begin and size, as TensorFlow.js takes it: `grid.slice([1, 2], [2, 4])`. */
export function sliceCode(state: SliceState): string {
  const { rows, columns } = cutsOf(state);
  return `grid.slice(${listText([rows.from, columns.from])}, ${listText(sliceShape(state))})`;
}

/** `[rows, columns]` */
export function sliceShape(state: SliceState): number[] {
  const { rows, columns } = cutsOf(state);
  return [rows.to - rows.from, columns.to - columns.from];
}

/** One axis of the slice in words: its note, or how its size comes about. */
export function tellAxis({ from, to, note }: AxisCut, things: string): string {
  return (
    note ??
    `Of the ${things}, ${from} is in and ${to} is out. Size: ${to} - ${from} = ${to - from}.`
  );
}

/** The slice in words, for those who cannot see it. */
export function tellSlice(state: SliceState): string {
  const { rows, columns } = cutsOf(state);
  const notes = [rows.note, columns.note].filter((note) => note !== undefined).join(" ");
  const places = `${span("Rows", rows.from, rows.to)}, ${span("columns", columns.from, columns.to)}`;
  return `${places}: shape ${listText(sliceShape(state))}. ${notes}`.trim();
}

function span(things: string, from: number, to: number): string {
  if (from === to) return `${things}: none`;
  return to === from + 1 ? `${things}: only ${from}` : `${things} ${from} to ${to - 1}`;
}
