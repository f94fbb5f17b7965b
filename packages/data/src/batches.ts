import * as tf from "@tensorflow/tfjs";
import {
  type Batch,
  type Batches,
  kindOf,
  type Shape,
  sizeOf,
  toIntensities,
} from "@underhood/core";
import { countOf } from "./countOf.ts";
import type { LabelledImages } from "./labelledImages.ts";
import { part } from "./part.ts";
import { checkPermutes, type Permutes, permutationOf } from "./permutes.ts";

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
 * Cuts a set in batches, to be gone through once per epoch.
 * `[count, height, width] → inputs [batch, height × width], targets [batch]`
 *
 * Inputs are intensities 0..1 (float32). Targets are class numbers (int32), or with `positive`
 * a column of 0 and 1, `[batch, 1]` (float32).
 *
 * **A batch lives until the next one is asked for, or the loop ends** in whatever way: its tensors
 * are freed then. Clone what you want to keep. The images themselves stay bytes; only the batch in
 * use is floats.
 *
 * @throws TypeError for what is no set, or no source of random orders.
 * @throws RangeError if the set is empty or its parts disagree, if `size`, `positive` or
 * `inputShape` do not fit it, or if `dropLast` would leave no batch.
 * @example
 * for (const { inputs, targets } of batches(training, { size: 256, positive: 3 })) {
 *   // inputs [256, 784], targets [256, 1]; the last batch has fewer
 * }
 */
export function batches(set: LabelledImages, options: BatchOptions): Batches {
  const count = checkedCount(set, options);
  const { size, random, dropLast = false } = options;
  const length = dropLast ? Math.floor(count / size) : Math.ceil(count / size);
  return {
    length,
    *[Symbol.iterator]() {
      const order = random && permutationOf(count, random);
      for (let number = 0; number < length; number++) {
        const start = number * size;
        const end = Math.min(start + size, count);
        const batch = order
          ? makeBatch(set, options, order.subarray(start, end))
          : makeBatch(part(set, start, end), options);
        try {
          yield batch;
        } finally {
          tf.dispose([batch.inputs, batch.targets]);
        }
      }
    },
  };
}

/** Makes a batch of a set, or of the examples at some places of it. */
function makeBatch(
  { images, labels }: LabelledImages,
  options: BatchOptions,
  places?: ArrayLike<number>,
): Batch {
  const [count, height, width] = images.shape;
  const { positive, inputShape = [height * width] } = options;
  return {
    inputs: toIntensities({ shape: [count, ...inputShape], data: images.data }, places),
    targets: targetsOf(places ? labelsAt(labels, places) : labels, positive),
  };
}

function labelsAt(labels: Uint8Array, places: ArrayLike<number>): Uint8Array {
  const chosen = new Uint8Array(places.length);
  for (let i = 0; i < chosen.length; i++) {
    chosen[i] = labels[places[i] as number] as number;
  }
  return chosen;
}

function targetsOf(labels: Uint8Array, positive: number | undefined): tf.Tensor {
  if (positive === undefined) {
    return tf.tensor1d(new Int32Array(labels), "int32");
  }
  const targets = new Float32Array(labels.length);
  for (let i = 0; i < targets.length; i++) {
    targets[i] = labels[i] === positive ? 1 : 0;
  }
  return tf.tensor2d(targets, [targets.length, 1]);
}

function checkedCount(set: LabelledImages, options: BatchOptions): number {
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
