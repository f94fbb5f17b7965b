import * as tf from "@tensorflow/tfjs";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkClassNumbers } from "../classNumbers.ts";
import { oneHot } from "../oneHot.ts";

/**
 * Measures how unlikely a model finds the right classes: the mean of −log p, where p is the
 * probability that softmax gives to the target's class. It is 0 for certainty of the right class, log n
 * for an even guess among n, and grows without end towards certainty of a wrong one.
 * `[batch, classes] and [batch] → []`
 *
 * Outputs are those before any softmax, of any size: with each row's maximum taken off first, no power
 * overflows. Targets are class numbers (int32), counted from 0.
 *
 * @throws RangeError if there is not one target for each row, or no row, or on wasm and cpu if a target
 * is no class; on a graphics card, where reading it would cost time, the loss then is NaN. TypeError if
 * targets are not int32.
 */
export function crossEntropy(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkClassNumbers("crossEntropy", outputs, targets);
  checkNotEmpty("crossEntropy", outputs);
  const [batch = 0, classes = 0] = outputs.shape;
  const loss = tf.customGrad((_outputs, save) => {
    const relative = tf.sub(outputs, tf.max(outputs, -1, true));
    const powers = tf.exp(relative);
    const total = tf.sum(powers, -1, true);
    const isTarget = oneHot(targets, classes);
    (save as (tensors: tf.Tensor[]) => void)([powers, total, isTarget]);
    // 1 for each example, and 0 where its target is no class: 0 / 0 is NaN, and no one overlooks that.
    const targetCount = tf.sum(isTarget, -1);
    const ofTarget = tf.div(tf.sum(tf.mul(relative, isTarget), -1), targetCount);
    return {
      value: tf.mean(tf.sub(tf.log(tf.reshape(total, [batch])), ofTarget)),
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [savedPowers, savedTotal, savedTarget] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
        const excess = tf.sub(tf.div(savedPowers, savedTotal), savedTarget);
        return tf.mul(excess, tf.div(gradient, batch));
      },
    };
  });
  return loss(outputs) as tf.Scalar;
}
