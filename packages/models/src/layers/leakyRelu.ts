import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";

/**
 * Makes the layer that makes negative numbers small, but keeps their sign: x where x > 0, else
 * slope · x. `[…shape] → […shape]`
 *
 * Unlike with `relu` there is a gradient on both sides, so no unit falls silent for good.
 *
 * @param slope The slope on the negative side. Default: 0.01.
 * @throws RangeError if the slope is not a number.
 */
export function leakyRelu(slope = 0.01): Model {
  if (!Number.isFinite(slope)) {
    throw new RangeError(
      `leakyRelu expects its slope to be a number such as 0.01, but got ${slope}`,
    );
  }
  return {
    name: `leakyRelu(${slope})`,
    parameters: [],
    forward: (inputs) => tf.leakyRelu(inputs, slope),
    pass: (inputs) => ({
      outputs: tf.leakyRelu(inputs, slope),
      back: (slopes) => ({
        inputs: tf.where(tf.greater(inputs, 0), slopes, tf.mul(slopes, slope)),
        parameters: [],
      }),
    }),
  };
}
