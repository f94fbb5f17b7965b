import * as tf from "@tensorflow/tfjs";

/**
 * Hands on sums over `count` numbers each, or zeros if that is none: TensorFlow.js's own wasm engine then
 * leaves in them what its memory held before.
 */
export function zerosForNone(sums: tf.Tensor, count: number): tf.Tensor {
  if (count > 0) return sums;
  sums.dispose();
  return tf.zeros(sums.shape);
}
