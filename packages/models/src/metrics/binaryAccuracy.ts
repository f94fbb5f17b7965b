import * as tf from "@tensorflow/tfjs";
import { checkAnswers } from "../checkAnswers.ts";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkPaired } from "../checkPaired.ts";

/**
 * Counts the share of right answers to a yes-or-no question, 0..1: an output above 0 says yes, and the
 * target is 1 for yes and 0 for no. `[batch, 1] and [batch, 1] → []`
 *
 * The outputs are those before the sigmoid, where even odds are 0; after it they would be at 0.5.
 *
 * @throws RangeError if outputs and targets differ in shape, or are empty, or on wasm and cpu if a
 * target is below 0 or above 1.
 */
export function binaryAccuracy(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkPaired("binaryAccuracy", outputs, targets);
  checkNotEmpty("binaryAccuracy", outputs);
  checkAnswers("binaryAccuracy", targets);
  return tf.tidy(() => tf.mean(tf.equal(tf.greater(outputs, 0), tf.greater(targets, 0.5))));
}
