import type * as tf from "@tensorflow/tfjs";

/** The numbers of a tensor, in the order of its last axis. */
export function valuesOf(tensor: tf.Tensor): number[] {
  return [...tensor.dataSync()];
}
