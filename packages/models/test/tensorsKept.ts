import * as tf from "@tensorflow/tfjs";

/** How many more tensors there are after a computation than before. */
export function tensorsKept(compute: () => unknown): number {
  const before = tf.memory().numTensors;
  compute();
  return tf.memory().numTensors - before;
}
