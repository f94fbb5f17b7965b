import * as tf from "@tensorflow/tfjs";

/** Whether values are in the processor's memory, so that reading them does not wait for another device. */
export function readsAtOnce(): boolean {
  return tf.getBackend() === "wasm" || tf.getBackend() === "cpu";
}
