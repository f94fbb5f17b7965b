import type { AxisCut, Bounds } from "./cutAxis.ts";
import { type Cuts, cutsOf, type Sliced, type SliceState } from "./exploreSlices.ts";
import { listText } from "./smallTensor.ts";

/** The slice as Python writes it: `grid[1:3, 2:6]`; an open axis is a colon alone. */
export function slicePython({ rows, columns }: SliceState, { name }: Sliced): string {
  const written = ({ begin, end }: Bounds) => `${begin}:${end}`;
  return `${name}[${written(rows)}, ${written(columns)}]`;
}

/** The same slice by begin and size, as TensorFlow.js takes it: `grid.slice([1, 2], [2, 4])`. */
export function sliceCode(state: SliceState, sliced: Sliced): string {
  const cuts = cutsOf(state, sliced);
  const begin = listText([cuts.rows.from, cuts.columns.from]);
  return `${sliced.name}.slice(${begin}, ${listText(sliceShape(cuts))})`;
}

/** `[rows, columns]` */
export function sliceShape({ rows, columns }: Cuts): [number, number] {
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
export function tellSlice(cuts: Cuts): string {
  const { rows, columns } = cuts;
  const notes = [rows.note, columns.note].filter((note) => note !== undefined).join(" ");
  const places = `${span("Rows", rows.from, rows.to)}, ${span("columns", columns.from, columns.to)}`;
  return `${places}: shape ${listText(sliceShape(cuts))}. ${notes}`.trim();
}

function span(things: string, from: number, to: number): string {
  if (from === to) return `${things}: none`;
  return to === from + 1 ? `${things}: only ${from}` : `${things} ${from} to ${to - 1}`;
}
