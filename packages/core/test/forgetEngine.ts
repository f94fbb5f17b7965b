import * as tf from "@tensorflow/tfjs";

/** Makes TensorFlow.js as if no engine had been readied yet. Tensors made before are lost. */
export function forgetEngine(): void {
  for (const [name, { factory, priority }] of Object.entries(tf.engine().registryFactory)) {
    tf.removeBackend(name);
    tf.registerBackend(name, factory, priority);
  }
}
