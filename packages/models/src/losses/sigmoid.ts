import * as tf from "@tensorflow/tfjs";

/**
 * Brings any number between 0 and 1: σ(x) = 1 / (1 + e⁻ˣ), with gradient σ(x) · (1 − σ(x)).
 * `[…shape] → […shape]`
 *
 * The same as `tf.sigmoid`, but each operation is rounded to float32 by itself, as in PyTorch. Where σ
 * is almost 1 that leaves few digits of 1 − σ, and the chapter's first epochs hang on them: with
 * exact rounding its table would be off by 1 in the fifth decimal.
 */
export function sigmoid(x: tf.Tensor): tf.Tensor {
  const rounded = tf.customGrad((_x, save) => {
    const value = tf.div(1, tf.add(1, tf.exp(tf.neg(x))));
    (save as (tensors: tf.Tensor[]) => void)([value]);
    return {
      value,
      gradFunc: (gradient: tf.Tensor, [saved]: tf.Tensor[]) => {
        const chance = saved as tf.Tensor;
        return tf.mul(tf.mul(gradient, tf.sub(1, chance)), chance);
      },
    };
  });
  return rounded(x);
}
