import * as tf from "@tensorflow/tfjs";
import { assertUsable } from "./assertUsable.ts";
import { weightedSumsKernel, weightedSumsSlopesKernel } from "./kernels/weightedSums.ts";
import { zerosForNone } from "./zerosForNone.ts";

/**
 * What a linear layer computes: every output is a weighted sum of all inputs, plus a bias.
 * inputs · weightᵀ + bias, `[batch, inputs], [outputs, inputs] and [outputs] → [batch, outputs]`
 *
 * With the training kernels that is one operation; TensorFlow.js's tape knows its gradients.
 *
 * @throws an error if the shapes do not meet, or a tensor has been disposed.
 * @example
 * weightedSums(images, weight, bias);
 */
export function weightedSums(
  inputs: tf.Tensor,
  weight: tf.Tensor,
  bias?: tf.Tensor | undefined,
): tf.Tensor {
  assertUsable("the inputs", inputs);
  assertUsable("the weight", weight);
  if (tf.getKernel(weightedSumsKernel.name, tf.getBackend())) {
    const given = bias ? { inputs, weight, bias } : { inputs, weight };
    return tf.engine().runKernel(weightedSumsKernel.name, given) as tf.Tensor;
  }
  const products = tf.matMul(inputs as tf.Tensor2D, weight as tf.Tensor2D, false, true);
  const sums = zerosForNone(products, inputs.shape[1] ?? 0);
  if (!bias) return sums;
  const shifted = tf.add(sums, bias);
  sums.dispose();
  return shifted;
}

/**
 * How a loss changes with the weight and the bias of {@link weightedSums}, from how it changes with the
 * sums: slopesᵀ · inputs, and the sum of the slopes over the batch. An empty batch changes nothing: 0.
 * `[batch, outputs] and [batch, inputs] → [outputs, inputs] and [outputs]`
 *
 * @throws an error if the shapes do not meet.
 */
export function weightedSumsSlopes(
  slopes: tf.Tensor,
  inputs: tf.Tensor,
): { readonly weight: tf.Tensor; readonly bias: tf.Tensor } {
  if (tf.getKernel(weightedSumsSlopesKernel.name, tf.getBackend())) {
    const found = tf.engine().runKernel(weightedSumsSlopesKernel.name, { slopes, inputs });
    const [weight, bias] = found as unknown as [tf.Tensor, tf.Tensor];
    return { weight, bias };
  }
  const batch = inputs.shape[0] ?? 0;
  const products = tf.matMul(slopes as tf.Tensor2D, inputs as tf.Tensor2D, true, false);
  return {
    weight: zerosForNone(products, batch),
    bias: zerosForNone(tf.sum(slopes, 0), batch),
  };
}
