import * as tf from "@tensorflow/tfjs";
import { checkAnswers } from "../checkAnswers.ts";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkPaired } from "../checkPaired.ts";

/**
 * Measures how unlikely a model finds the right answers to a yes-or-no question: the mean of −log p,
 * where p is σ(output) for a target of 1 and 1 − σ(output) for a target of 0. It is 0 for certainty of
 * the right answer, log 2 for even odds, and grows without end towards certainty of the wrong one.
 * `[batch, 1] and [batch, 1] → []`
 *
 * Outputs are those before the sigmoid, of any size: computed as
 * max(x, 0) − x · target + log(1 + e^−|x|), which never overflows. The gradient is (σ(x) − target) / n.
 * Targets between 0 and 1 are taken as probabilities.
 *
 * @throws RangeError if outputs and targets differ in shape, or are empty, or on wasm and cpu if a
 * target is below 0 or above 1.
 */
export function binaryCrossEntropy(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkPaired("binaryCrossEntropy", outputs, targets);
  checkNotEmpty("binaryCrossEntropy", outputs);
  checkAnswers("binaryCrossEntropy", targets);
  const loss = tf.customGrad((_outputs, save) => {
    (save as (tensors: tf.Tensor[]) => void)([outputs, targets]);
    const certainty = tf.log1p(tf.exp(tf.neg(tf.abs(outputs))));
    const losses = tf.add(tf.sub(tf.relu(outputs), tf.mul(outputs, targets)), certainty);
    return {
      value: tf.mean(losses),
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [savedOutputs, savedTargets] = saved as [tf.Tensor, tf.Tensor];
        const excess = tf.sub(tf.sigmoid(savedOutputs), savedTargets);
        return tf.mul(excess, tf.div(gradient, savedOutputs.size));
      },
    };
  });
  return loss(outputs) as tf.Scalar;
}
