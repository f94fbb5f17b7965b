import type { TensorInfo } from "@tensorflow/tfjs";
import { type Shape, shapeText } from "../shape.ts";

/** @throws RangeError for a tensor that has not the shape that the other inputs ask for. */
export function assertShapeIs(shape: Shape, { shape: actual }: TensorInfo, name: string): void {
  if (actual.length !== shape.length || actual.some((size, axis) => size !== shape[axis])) {
    throw new RangeError(`expected ${name} of shape ${shapeText(shape)}, got ${shapeText(actual)}`);
  }
}
