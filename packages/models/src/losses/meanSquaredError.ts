import * as tf from "@tensorflow/tfjs";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkPaired } from "../checkPaired.ts";

/**
 * Measures how far outputs are from their targets: the mean of (output − target)², over all values.
 * `[…shape] and […shape] → []`
 *
 * @throws RangeError if outputs and targets differ in shape, or are empty.
 */
export function meanSquaredError(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkPaired("meanSquaredError", outputs, targets);
  checkNotEmpty("meanSquaredError", outputs);
  return tf.tidy(() => tf.mean(tf.square(tf.sub(outputs, targets))));
}
