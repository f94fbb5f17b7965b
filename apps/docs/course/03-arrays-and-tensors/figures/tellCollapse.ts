import type { CollapsedAxis, Operation } from "./collapse.ts";
import type { AxisState, Tensors } from "./exploreAxes.ts";
import { listText, numberText, placeOf } from "./smallTensor.ts";

/** How many numbers are written out before they are only counted. */
const mostWritten = 4;

/** The line of code, in TensorFlow.js: `tensor.mean(1)`. */
export function collapseCode({ tensor, operation, axis }: AxisState): string {
  return `${variable(tensor)}.${operation}(${axis === "all" ? "" : axis})`;
}

/** The line of code, in PyTorch, whose `max(axis)` gives places too: `tensor.amax(1)`. */
export function collapsePython({ tensor, operation, axis }: AxisState): string {
  if (axis === "all") return `${variable(tensor)}.${operation}()`;
  return `${variable(tensor)}.${operation === "max" ? "amax" : operation}(${axis})`;
}

/** How the chosen number of the result came about: `mean of 1, 5, 3 = 3`. */
export function tellSources(state: AxisState, { tensor, result }: Tensors): string {
  const values = (result.sources[state.chosen] ?? []).map((place) => tensor.data[place] ?? 0);
  const of = values.length > mostWritten ? `all ${values.length} numbers` : values.join(", ");
  return `${state.operation} of ${of} = ${numberText(result.data[state.chosen] ?? 0)}`;
}

/** The whole figure in words, for those who cannot see it. */
export function tellCollapse(state: AxisState, tensors: Tensors): string {
  const { tensor, result } = tensors;
  const place = listText(placeOf(state.chosen, result.shape));
  return (
    `Shape ${listText(tensor.shape)}, ${nameOf(state.operation, state.axis)}: ` +
    `shape ${listText(result.shape)}. Result ${place}: ${tellSources(state, tensors)}.`
  );
}

/** The reader's digit has the name that it has in the cells of earlier lessons. */
function variable(tensor: AxisState["tensor"]): string {
  return tensor === "yours" ? "mine" : "tensor";
}

function nameOf(operation: Operation, axis: CollapsedAxis): string {
  return axis === "all" ? `${operation} of everything` : `${operation} along axis ${axis}`;
}
