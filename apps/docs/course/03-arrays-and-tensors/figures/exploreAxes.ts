import { type Collapsed, type CollapsedAxis, collapse, type Operation } from "./collapse.ts";
import { examples, type SmallTensor } from "./smallTensor.ts";

/** What the axis explorer shows. */
export interface AxisState {
  /** 0 to 3. */
  readonly rank: number;
  readonly operation: Operation;
  readonly axis: CollapsedAxis;
  /** The number of the result that is looked at, by its place in memory. */
  readonly chosen: number;
}

/** What the explorer shows first: the columns of a grid, averaged. */
export const firstAxisState: AxisState = { rank: 2, operation: "mean", axis: 0, chosen: 0 };

/** The state after a change. An axis that is not there any more becomes the last one there is. */
export function exploreAxes(state: AxisState, change: Partial<AxisState>): AxisState {
  const next = { ...state, ...change };
  const last = next.rank - 1;
  const isGone = next.axis !== "all" && next.axis > last;
  const axis = isGone ? (last < 0 ? "all" : last) : next.axis;
  const isOther = axis !== state.axis || next.rank !== state.rank;
  return { ...next, axis, chosen: isOther ? 0 : next.chosen };
}

/** The tensor of a state, and what it collapses to. */
export function tensorsOf(state: AxisState): { tensor: SmallTensor; result: Collapsed } {
  const tensor = examples[state.rank] ?? { shape: [], data: [0] };
  return { tensor, result: collapse(tensor, state.operation, state.axis) };
}
