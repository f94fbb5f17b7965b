import * as tf from "@tensorflow/tfjs";

/**
 * Makes a backend of TensorFlow.js the one that computes. If it fails, the former one goes on.
 *
 * @throws Error with the text `missing` if no such backend is registered, or saying that it failed.
 */
export async function readyBackend(name: string, missing: string): Promise<void> {
  if (!tf.findBackendFactory(name)) {
    throw new Error(missing);
  }
  const former = tf.getBackend();
  if (!(await tf.setBackend(name))) {
    if (former) {
      await tf.setBackend(former);
    }
    throw new Error(`${name} does not start here`);
  }
  // The cpu backend advertises in Node when it gets its first tensor; let that be now, unheard.
  tf.scalar(0).dispose();
}
