import { kindOf, type Shape, sizeOf } from "@underhood/core";
import { countOf } from "./countOf.ts";
import type { LabelledImages } from "./labelledImages.ts";
import { checkPermutes, type Permutes } from "./permutes.ts";

/** How `batches` cuts a set. */
export interface BatchOptions {
  /** Examples in a batch; the last one has what is left. */
  readonly size: number;
  /** Draws a new order for each pass. Without it, every pass has the order of the set. */
  readonly random?: Permutes;
  /** Leaves out the last batch where it would be smaller. Default: false. */
  readonly dropLast?: boolean;
  /**
   * The label to be told from all others: targets are then 1 where it is this one, else 0. A set may lack
   * it, as one to count false alarms on does: then all are 0.
   */
  readonly positive?: number;
  /**
   * The shape of one example in `inputs`. Default: `[height × width]`, a vector, as linear layers
   * take it; convolutions take `[height, width, 1]`.
   */
  readonly inputShape?: Shape;
}

/**
 * How many examples a set holds, once it is sure that the options fit it.
 *
 * @throws TypeError or RangeError if they do not.
 */
export function checkedCount(set: LabelledImages, options: BatchOptions): number {
  const count = countOf(set);
  if (typeof options !== "object") {
    throw new TypeError(`expected options such as { size: 64 }, got ${kindOf(options)}`);
  }
  const { size, random, dropLast = false, positive, inputShape } = options;
  const [, height, width] = set.images.shape;
  if (count === 0) {
    throw new RangeError("expected a set with examples to make batches of, got an empty one");
  }
  if (!(Number.isInteger(size) && size >= 1)) {
    throw new RangeError(`expected a batch size of 1 or more, got ${kindOf(size)}`);
  }
  if (random !== undefined) checkPermutes(random);
  if (dropLast && size > count) {
    throw new RangeError(
      `expected a batch size of at most ${count}, the whole set, since dropLast leaves out what is smaller, got ${size}`,
    );
  }
  if (positive !== undefined && !(Number.isInteger(positive) && positive >= 0 && positive < 256)) {
    throw new RangeError(`expected a positive label of 0 to 255, got ${kindOf(positive)}`);
  }
  if (inputShape && !isShapeOf(inputShape, height * width)) {
    throw new RangeError(
      `expected an input shape of ${height} × ${width} = ${height * width} values, got [${inputShape}]`,
    );
  }
  return count;
}

function isShapeOf(shape: Shape, size: number): boolean {
  return shape.every((axis) => Number.isInteger(axis) && axis >= 1) && sizeOf(shape) === size;
}
