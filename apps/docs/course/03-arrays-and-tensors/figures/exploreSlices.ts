import { type AxisCut, type Bounds, cutAxis } from "./cutAxis.ts";

/** The grid of the slice explorer; each number tells its place: 23 is in row 2, column 3. `[5, 7]` */
export const gridShape = [5, 7] as const;

/** The bounds on both axes, as typed. */
export interface SliceState {
  readonly rows: Bounds;
  readonly columns: Bounds;
}

/** What the explorer shows first. */
export const firstSliceState: SliceState = {
  rows: { begin: "1", end: "3" },
  columns: { begin: "2", end: "6" },
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
export function cutsOf(state: SliceState): { rows: AxisCut; columns: AxisCut } {
  return {
    rows: cutAxis(state.rows, gridShape[0], "rows"),
    columns: cutAxis(state.columns, gridShape[1], "columns"),
  };
}
