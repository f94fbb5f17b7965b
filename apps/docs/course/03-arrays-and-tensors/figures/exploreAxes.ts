import { type Collapsed, type CollapsedAxis, collapse, type Operation } from "./collapse.ts";
import { digitShape, examples, type SmallTensor } from "./smallTensor.ts";

/** A tensor of the axis explorer: one of the examples, by its rank, or the reader's digit. */
export type TensorChoice = 0 | 1 | 2 | 3 | "yours";

/** What the axis explorer shows. */
export interface AxisState {
  readonly tensor: TensorChoice;
  readonly operation: Operation;
  readonly axis: CollapsedAxis;
  /** The number of the result that is looked at, by its place in memory. */
  readonly chosen: number;
}

/** What the explorer shows first: the columns of a grid, averaged. */
export const firstAxisState: AxisState = { tensor: 2, operation: "mean", axis: 0, chosen: 0 };

/** Where a digit is looked at first: in its middle, where there is ink. */
const middle = 14;

/** The state after a change. An axis that is not there any more becomes the last one there is. */
export function exploreAxes(state: AxisState, change: Partial<AxisState>): AxisState {
  const next = { ...state, ...change };
  const last = shapeOf(next.tensor).length - 1;
  const isGone = next.axis !== "all" && next.axis > last;
  const axis = isGone ? (last < 0 ? "all" : last) : next.axis;
  const isOther = axis !== state.axis || next.tensor !== state.tensor;
  const first = next.tensor === "yours" && axis !== "all" ? middle : 0;
  return { ...next, axis, chosen: isOther ? first : next.chosen };
}

/** The shape of a tensor of the explorer. */
export function shapeOf(tensor: TensorChoice): readonly number[] {
  return tensor === "yours" ? digitShape : (examples[tensor]?.shape ?? []);
}

/** A tensor, and what it collapses to. */
export interface Tensors {
  readonly tensor: SmallTensor;
  readonly result: Collapsed;
}

/** The tensor of a state, and what it collapses to. */
export function tensorsOf(
  { tensor: choice, operation, axis }: Omit<AxisState, "chosen">,
  yours: SmallTensor,
): Tensors {
  const tensor = choice === "yours" ? yours : (examples[choice] ?? { shape: [], data: [0] });
  return { tensor, result: collapse(tensor, operation, axis) };
}
