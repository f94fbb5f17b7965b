import { oneOf, wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import { type AxisState, shapeOf, type TensorChoice } from "./exploreAxes.ts";

const readTensor = oneOf<TensorChoice>(0, 1, 2, 3, "yours");
const readOperation = oneOf("mean", "sum", "max");

/**
 * Reads what the axis explorer shows from what came with a link.
 *
 * @throws RangeError if there is no such thing to show.
 */
export function readAxisState(raw: unknown): AxisState {
  const { tensor: rawTensor, operation, axis: rawAxis, chosen } = Object(raw);
  const tensor = readTensor(rawTensor);
  const shape = shapeOf(tensor);
  const axis = rawAxis === "all" ? "all" : wholeNumber(0, shape.length - 1)(rawAxis);
  const size = shape
    .filter((_, i) => axis !== "all" && i !== axis)
    .reduce((product, length) => product * length, 1);
  return {
    tensor,
    operation: readOperation(operation),
    axis,
    chosen: wholeNumber(0, size - 1)(chosen),
  };
}
