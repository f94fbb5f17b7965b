import * as tf from "@tensorflow/tfjs";
import type { Batches } from "@underhood/core";
import { type BatchOptions, checkedCount } from "./batchOptions.ts";
import type { LabelledImages } from "./labelledImages.ts";
import { makeBatch } from "./makeBatch.ts";
import { part } from "./part.ts";
import { permutationOf } from "./permutes.ts";

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
