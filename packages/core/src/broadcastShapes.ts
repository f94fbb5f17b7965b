import { assertShape, type Shape, shapeText } from "./shape.ts";

/**
 * Finds the shape that tensors of these shapes have together, after broadcasting.
 * `[1010, 28, 28] and [28, 28] → [1010, 28, 28]`
 *
 * The shapes are laid on top of each other, last axis on last axis. Axis by axis the sizes must be
 * equal, except that a size of 1 and a missing axis stretch to fit. This is NumPy's rule, and
 * PyTorch's and TensorFlow's.
 *
 * @throws RangeError if two of them do not fit together, or one is not a shape.
 * @example broadcastShapes([3, 1], [4]) // [3, 4]
 */
export function broadcastShapes(...shapes: readonly Shape[]): number[] {
  for (const shape of shapes) {
    assertShape(shape);
  }
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, i) => commonSize(shapes, i + 1)).reverse();
}

/** The size that an axis, counted from the right, has in all these shapes after stretching. */
function commonSize(shapes: readonly Shape[], axis: number): number {
  const [first, ...others] = shapes.filter((shape) => (shape.at(-axis) ?? 1) !== 1);
  const size = first?.at(-axis) ?? 1;
  const clashing = others.find((other) => other.at(-axis) !== size);
  if (first && clashing) {
    throw new RangeError(
      `cannot broadcast ${shapeText(first)} with ${shapeText(clashing)}: ` +
        `axis ${axis} from the right is ${size} against ${clashing.at(-axis)}, ` +
        "where sizes must be equal, or one of them 1 or missing",
    );
  }
  return size;
}
