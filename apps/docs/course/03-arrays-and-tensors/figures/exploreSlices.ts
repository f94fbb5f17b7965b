import { type AxisCut, type Bounds, cutAxis } from "./cutAxis.ts";
import { digitShape } from "./smallTensor.ts";

/** What the slice explorer cuts. */
export interface Sliced {
  /** What code calls it. */
  readonly name: string;
  readonly shape: readonly [rows: number, columns: number];
}

/** Each of its numbers tells its place: 23 is in row 2, column 3. `[5, 7]` */
export const grid: Sliced = { name: "grid", shape: [5, 7] };

/** The reader's digit, under the name that it has in the cells of earlier lessons. `[28, 28]` */
export const mine: Sliced = { name: "mine", shape: digitShape };

/** The bounds on both axes, as typed. */
export interface SliceState {
  readonly rows: Bounds;
  readonly columns: Bounds;
}

/** What the explorer cuts from the grid first. */
export const firstSliceState: SliceState = {
  rows: { begin: "1", end: "3" },
  columns: { begin: "2", end: "6" },
};

/** What it cuts from a digit first: the upper half. */
export const firstDigitState: SliceState = {
  rows: { begin: "", end: "14" },
  columns: { begin: "", end: "" },
};

/** One bound, changed. */
export interface BoundChange {
  readonly axis: keyof SliceState;
  readonly bound: keyof Bounds;
  readonly text: string;
}

/** The state after one bound has changed. */
export function exploreSlices(state: SliceState, { axis, bound, text }: BoundChange): SliceState {
  return { ...state, [axis]: { ...state[axis], [bound]: text } };
}

/** A bound, one or more places on; an open one starts from `whenOpen`. */
export function stepBound(text: string, by: number, whenOpen: number): string {
  const value = text === "" ? whenOpen : Number(text);
  return String(Math.trunc(value) + by);
}

/** What is cut from each axis. */
export interface Cuts {
  readonly rows: AxisCut;
  readonly columns: AxisCut;
}

/** What bounds cut from each axis. */
export function cutsOf(state: SliceState, { shape }: Sliced): Cuts {
  return {
    rows: cutAxis(state.rows, shape[0], "rows"),
    columns: cutAxis(state.columns, shape[1], "columns"),
  };
}
