import type { Tensor } from "@tensorflow/tfjs";
import { assertUsable } from "./assertUsable.ts";
import { shapeText } from "./shape.ts";

/**
 * Says in one line what a tensor is: its type, its shape and the range of its values, with a count
 * of those that are no numbers. The values are read back on the spot.
 *
 * @throws TypeError for what is no tensor, Error for a disposed one.
 * @example describe(images) // float32 [1010, 28, 28], 0 to 1
 * @example describe(losses) // float32 [40], 0.0141 to 0.3024, 2 NaN
 * @example describe(isThree) // bool [1010], 926 true
 */
export function describe(tensor: Tensor): string {
  assertUsable("what to describe", tensor);
  const { dtype, shape, size } = tensor;
  const kind = `${dtype} ${shapeText(shape)}`;
  if (size === 0) return `${kind}, empty`;
  if (dtype === "float32" || dtype === "int32") {
    return [kind, ...rangeOf(tensor.dataSync<"float32">())].join(", ");
  }
  if (dtype === "bool") {
    const trueCount = tensor.dataSync<"bool">().reduce((count, value) => count + value, 0);
    return `${kind}, ${trueCount} true`;
  }
  return kind;
}

/** The smallest and largest number, and how many values are no number. */
function rangeOf(values: Float32Array): string[] {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  let nanCount = 0;
  for (const value of values) {
    if (Number.isNaN(value)) nanCount++;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  const nan = nanCount > 0 ? [`${nanCount} NaN`] : [];
  if (nanCount === values.length) return nan;
  if (smallest === largest) {
    return [values.length === 1 ? brief(smallest) : `all ${brief(smallest)}`, ...nan];
  }
  return [`${brief(smallest)} to ${brief(largest)}`, ...nan];
}

/** Four significant digits say enough of a range; whole numbers stay whole. */
function brief(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}
