import * as tf from "@tensorflow/tfjs";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkPaired } from "../checkPaired.ts";

/**
 * Measures how far outputs are from their targets: the mean of |output − target|, over all values.
 * Unlike with {@link meanSquaredError} a single large miss counts for no more than many small ones.
 * `[…shape] and […shape] → []`
 *
 * The gradient is 0 where an output is right to the last digit, as in PyTorch.
 *
 * @throws RangeError if outputs and targets differ in shape, or are empty.
 */
export function meanAbsoluteError(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkPaired("meanAbsoluteError", outputs, targets);
  checkNotEmpty("meanAbsoluteError", outputs);
  return tf.tidy(() => {
    const miss = tf.sub(outputs, targets);
    // |miss|, since the gradient of tf.abs is −1 at 0.
    return tf.mean(tf.mul(miss, tf.sign(miss)));
  });
}
