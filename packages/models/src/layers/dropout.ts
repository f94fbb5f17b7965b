import * as tf from "@tensorflow/tfjs";
import { kindOf, type SeededRandom, type Shape } from "@underhood/core";
import type { Model } from "../model.ts";

/** Options of {@link dropout}. */
export interface DropoutOptions {
  /** Draws what is dropped. */
  readonly random: Pick<SeededRandom, "uniform">;
}

/**
 * Makes the layer that in training replaces a random share of its inputs by 0, other ones each time,
 * so that the layers behind rely on no single one. The rest is divided by 1 − rate, which keeps the
 * mean. Else it hands its inputs through. `[…shape] → […shape]`
 *
 * The same seed drops the same ones, but not those that PyTorch drops.
 * Source: Srivastava et al., "Dropout", 2014.
 *
 * @param rate The share that is dropped, from 0 up to but not including 1.
 * @throws RangeError if the rate is outside, TypeError if there are no random numbers.
 *
 * @example
 * ```ts
 * const random = seededRandom(42);
 * const model = sequential(linear(784, 100, { random }), relu(), dropout(0.5, { random }));
 * ```
 */
export function dropout(rate: number, options: DropoutOptions): Model {
  if (!(rate >= 0 && rate < 1)) {
    throw new RangeError(
      `dropout expects the share that it drops to be from 0 up to but not including 1, but got ${rate}`,
    );
  }
  const name = `dropout(${rate})`;
  const random = options?.random;
  if (typeof random?.uniform !== "function") {
    const given = random === undefined ? "" : `, but got ${kindOf(random)}`;
    throw new TypeError(
      `${name} drops at random, so it needs a source of random numbers as a last argument: ` +
        `{ random: seededRandom(42) }${given}`,
    );
  }
  return {
    name,
    parameters: [],
    forward(inputs, { training = false } = {}) {
      if (!training || rate === 0) {
        return tf.clone(inputs);
      }
      return tf.tidy(() => tf.mul(inputs, factors(inputs.shape)));
    },
    pass(inputs) {
      const scale = rate === 0 ? tf.scalar(1) : factors(inputs.shape);
      return {
        outputs: tf.mul(inputs, scale),
        back: (slopes) => ({ inputs: tf.mul(slopes, scale), parameters: [] }),
      };
    },
  };

  /** 0 for what is dropped, and for the rest what makes up for it. */
  function factors(shape: Shape): tf.Tensor {
    const isKept = tf.greaterEqual(random.uniform(shape), rate);
    return tf.mul(isKept, 1 / (1 - rate));
  }
}
