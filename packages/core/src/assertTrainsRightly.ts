import * as tf from "@tensorflow/tfjs";

/** The backends that have passed. One that is made anew has to pass again. */
const passed = new WeakSet<object>();

/**
 * Has the engine in use work out the gradients of a tiny net, of conv2d, maxPool and matMul, and
 * compares them with those of PyTorch. All its numbers are whole and small, so that a graphics card
 * that computes with 16 bits passes too; one window's maximum is 0, where one kernel of TensorFlow.js
 * goes wrong.
 *
 * @throws Error if a gradient is wrong, or cannot be computed at all.
 */
export async function assertTrainsRightly(): Promise<void> {
  const backend = tf.backend();
  if (passed.has(backend)) return;
  const inputs = tf.tidy(() => [
    tf.tensor4d([1, -2, 3, 0, -1, 2, -3, 1, 2, -1, -2, -3, 0, 1, 2, -1], [1, 4, 4, 1]),
    tf.tensor4d([1, -1, 2, 0, -2, -1, 1, -3], [2, 2, 1, 2]),
    tf.tensor2d([1, -1, 2, -2, 3, 1, -1, 2], [8, 1]),
  ]);
  try {
    const gradients = tf.grads(net)(inputs);
    try {
      for (const [i, { name, values }] of expected.entries()) {
        assertClose(name, await (gradients[i] as tf.Tensor).data(), values);
      }
    } finally {
      tf.dispose(gradients);
    }
  } finally {
    tf.dispose(inputs);
  }
  passed.add(backend);
}

function net(...[images, filters, weights]: tf.Tensor[]): tf.Tensor {
  const seen = tf.conv2d(images as tf.Tensor4D, filters as tf.Tensor4D, 1, "valid");
  const largest = tf.maxPool(seen, 2, 1, "valid");
  return tf.matMul(tf.reshape(largest, [1, 8]), weights as tf.Tensor);
}

/** What PyTorch 2.13 gets for the inputs above. */
const expected = [
  { name: "the images", values: [1, 3, 2, 4, -2, 1, -2, 0, 3, 5, -1, -1, -6, 3, 0, 0] },
  { name: "a convolution's filters", values: [16, 4, -6, -6, -5, -3, 10, 1] },
  { name: "a layer's weights", values: [1, 9, 10, 14, 1, 5, 0, 14] },
];

function assertClose(name: string, actual: ArrayLike<number>, values: readonly number[]): void {
  values.forEach((value, i) => {
    if (!(Math.abs((actual[i] as number) - value) < 0.01)) {
      throw new Error(`the gradient of ${name} should be ${value} at ${i}, and is ${actual[i]}`);
    }
  });
}
