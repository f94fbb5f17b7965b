import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";
import { type PoolOptions, poolName, poolWindow } from "./pool.ts";
import { checkFits } from "./window.ts";

/**
 * Makes the layer that keeps of each window of an image the largest value, channel by channel.
 * `[batch, height, width, channels] → [batch, newHeight, newWidth, channels]`, where
 * newHeight = ⌊(height + 2 · padding − size) / stride⌋ + 1, and likewise the width
 *
 * What padding adds is never the largest. The gradient goes to where the largest value was.
 *
 * @param size The height and width of the window.
 * @throws RangeError if a size makes no sense or padding is above half the window, and from `forward`
 * if what comes are not images, or are smaller than a window.
 *
 * @example
 * ```ts
 * maxPool(2).forward(images); // [64, 28, 28, 8] → [64, 14, 14, 8]
 * ```
 */
export function maxPool(size: number, options: PoolOptions = {}): Model {
  const window = poolWindow("maxPool", size, options);
  const name = poolName("maxPool", window);
  return {
    name,
    parameters: [],
    forward(images) {
      checkFits(name, window, images.shape);
      return tf.maxPool(images as tf.Tensor4D, size, window.stride, window.padding);
    },
    pass(images) {
      checkFits(name, window, images.shape);
      const { stride: strides, padding: pad } = window;
      const outputs = tf.maxPool(images as tf.Tensor4D, size, strides, pad);
      return {
        outputs,
        back(slopes) {
          const given = { dy: slopes, input: images, output: outputs };
          const attributes = { filterSize: size, strides, pad };
          const inputs = tf.engine().runKernel("MaxPoolGrad", given, attributes) as tf.Tensor;
          return { inputs, parameters: [] };
        },
      };
    },
  };
}
