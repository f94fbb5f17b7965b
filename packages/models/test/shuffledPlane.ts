import * as tf from "@tensorflow/tfjs";
import { type Batch, type Batches, type SeededRandom, seededRandom } from "@underhood/core";

/** Batches in a new order in each pass, which tell how many of them are alive. */
export interface ShuffledBatches extends Batches {
  readonly alive: number;
}

/**
 * Makes batches of 4 examples of y = 2a − 3b + 1 from so many points, in a new order in each pass. As
 * with those of a data set, each is made when it is asked for, and freed when the next one is.
 */
export function shuffledPlane(
  count: number,
  random: Pick<SeededRandom, "permutation">,
): ShuffledBatches {
  const points = seededRandom(9).uniform([count, 2], -1, 1).dataSync();
  let alive = 0;
  return {
    length: Math.ceil(count / 4),
    get alive() {
      return alive;
    },
    *[Symbol.iterator]() {
      const order = random.permutation(count);
      for (let start = 0; start < count; start += 4) {
        const batch = batchOf(points, order.subarray(start, start + 4));
        alive += 1;
        try {
          yield batch;
        } finally {
          alive -= 1;
          tf.dispose([batch.inputs, batch.targets]);
        }
      }
    },
  };
}

/** Leaves every order as it is. */
export const unshuffled: Pick<SeededRandom, "permutation"> = {
  permutation: (count) => Int32Array.from({ length: count }, (_, i) => i),
};

function batchOf(points: ArrayLike<number>, chosen: Int32Array): Batch {
  const rows = Array.from(chosen, (i) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0] as const);
  return {
    inputs: tf.tensor2d(rows.map((row) => [...row])),
    targets: tf.tensor2d(rows.map(([a, b]) => [2 * a - 3 * b + 1])),
  };
}
