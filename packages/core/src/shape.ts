/** The length of each axis, outermost first: `[60000, 28, 28]` is a stack of 60,000 images of 28×28. */
export type Shape = readonly number[];

/** The number of values that a tensor of this shape holds: the product of its axes, and 1 for `[]`. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, axis) => size * axis, 1);
}
