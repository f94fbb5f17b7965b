import * as tf from "@tensorflow/tfjs";
import { checkAnswers } from "../checkAnswers.ts";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkPaired } from "../checkPaired.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * Measures how far the answers are from targets of 0 and 1: the mean of |target − σ(output)|, where
 * the sigmoid σ(x) = 1 / (1 + e⁻ˣ) brings any output between 0 and 1. From 0, all right and certain,
 * to 1, all wrong and certain. `[batch, 1] and [batch, 1] → []`
 *
 * Source: the loss of "Under the Hood: Training a Digit Classifier", where it reads "1 − p if the
 * target is 1, else p"; that is the same number.
 *
 * @throws RangeError if outputs and targets differ in shape, or are empty, or on wasm and cpu if a
 * target is below 0 or above 1.
 */
export function mnistLoss(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkPaired("mnistLoss", outputs, targets);
  checkNotEmpty("mnistLoss", outputs);
  checkAnswers("mnistLoss", targets);
  return tf.tidy(() => tf.mean(tf.abs(tf.sub(targets, sigmoid(outputs)))));
}
