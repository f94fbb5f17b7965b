import * as tf from "@tensorflow/tfjs";

/**
 * Makes a backend of TensorFlow.js the one that computes. If it fails, the former one goes on.
 *
 * @throws Error with the text `missing` if there is no such backend, and if it does not start.
 */
export async function readyBackend(
  name: string,
  missing = `TensorFlow.js was loaded without its ${name} backend`,
): Promise<void> {
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
  // In Node the cpu backend advertises when it gets its first tensor: now, while all is quiet.
  tf.scalar(0).dispose();
}
