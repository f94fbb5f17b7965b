import * as tf from "@tensorflow/tfjs";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkPaired } from "../checkPaired.ts";

/**
 * Says how far outputs typically are from their targets, in their own unit: √ of the mean of
 * (output − target)², over all values. `[…shape] and […shape] → []`
 *
 * A mean of roots is not the root of a mean: where a {@link Learner} averages it over batches, it comes
 * out a little smaller than over all examples at once. The root of `meanSquaredError` is exact.
 *
 * @throws RangeError if outputs and targets differ in shape, or are empty.
 */
export function rootMeanSquareError(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkPaired("rootMeanSquareError", outputs, targets);
  checkNotEmpty("rootMeanSquareError", outputs);
  return tf.tidy(() => tf.sqrt(tf.mean(tf.square(tf.sub(outputs, targets)))));
}
