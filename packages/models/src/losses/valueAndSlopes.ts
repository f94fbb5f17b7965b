import * as tf from "@tensorflow/tfjs";
import { checkPaired } from "../checkPaired.ts";
import { checkClassNumbers } from "../classNumbers.ts";
import { oneHot } from "../oneHot.ts";
import { crossEntropy } from "./crossEntropy.ts";
import type { Loss } from "./loss.ts";
import { mnistLoss } from "./mnistLoss.ts";

/** A loss, and how it changes with each output. `[] and [batch, …]` */
export interface ValueAndSlopes {
  readonly value: tf.Scalar;
  readonly slopes: tf.Tensor;
}

/**
 * The losses of the course's nets with their derivatives written out: what the tape finds in some twenty
 * operations. They run inside of `tf.tidy`.
 */
export const valueAndSlopes: ReadonlyMap<
  Loss,
  (outputs: tf.Tensor, targets: tf.Tensor) => ValueAndSlopes
> = new Map([
  [mnistLoss, ofMnistLoss],
  [crossEntropy, ofCrossEntropy],
]);

/** d|t − σ(x)| = ∓σ(x) · (1 − σ(x)) dx, for t above or below σ(x). */
function ofMnistLoss(outputs: tf.Tensor, targets: tf.Tensor): ValueAndSlopes {
  checkPaired("mnistLoss", outputs, targets);
  const chances = tf.div(1, tf.add(1, tf.exp(tf.neg(outputs))));
  const distances = tf.sub(targets, chances);
  const directions = tf.mul(tf.step(distances, -1), -1 / outputs.size);
  return {
    value: tf.mean(tf.abs(distances)),
    slopes: tf.mul(tf.mul(directions, tf.sub(1, chances)), chances),
  };
}

/** The probabilities by softmax, less 1 for the target's class, as a mean over the batch. */
function ofCrossEntropy(outputs: tf.Tensor, targets: tf.Tensor): ValueAndSlopes {
  checkClassNumbers("crossEntropy", outputs, targets);
  const [batch = 0, classes = 0] = outputs.shape;
  const relative = tf.sub(outputs, tf.max(outputs, -1, true));
  const powers = tf.exp(relative);
  const totals = tf.sum(powers, -1, true);
  const isTarget = oneHot(targets, classes);
  // 1 for each example, and 0 where its target is no class: 0 / 0 is NaN, and no one overlooks that.
  const ofTarget = tf.div(tf.sum(tf.mul(relative, isTarget), -1), tf.sum(isTarget, -1));
  return {
    value: tf.mean(tf.sub(tf.log(tf.reshape(totals, [batch])), ofTarget)),
    slopes: tf.div(tf.sub(tf.div(powers, totals), isTarget), batch),
  };
}
