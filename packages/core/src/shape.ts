import { kindOf } from "./kindOf.ts";

/** The length of each axis, outermost first: `[60000, 28, 28]` is a stack of 60,000 images of 28×28. */
export type Shape = readonly number[];

/**
 * The number of values that a tensor of this shape holds: the product of its axes, and 1 for `[]`.
 *
 * @throws TypeError if it is not an array, RangeError if an axis is negative or not whole.
 */
export function sizeOf(shape: Shape): number {
  assertShape(shape);
  return shape.reduce((size, axis) => size * axis, 1);
}

/** Refuses what is not a shape: an array of whole numbers from 0 up. */
export function assertShape(shape: Shape): void {
  if (!Array.isArray(shape)) {
    throw new TypeError(`expected a shape, such as [28, 28], got ${kindOf(shape)}`);
  }
  if (!shape.every((axis) => Number.isSafeInteger(axis) && axis >= 0)) {
    throw new RangeError(`expected a shape of whole numbers from 0 up, got ${shapeText(shape)}`);
  }
}

/** Writes a shape as the docs and the error messages do: `[2, 3]`. */
export function shapeText(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}
