import * as tf from "@tensorflow/tfjs";
import type { Shape } from "@underhood/core";
import type { Model } from "../model.ts";
import { type PoolOptions, poolName, poolWindow } from "./pool.ts";
import { checkFits, type MovingWindow } from "./window.ts";

/**
 * Makes the layer that replaces each window of an image by its mean, channel by channel.
 * `[batch, height, width, channels] → [batch, newHeight, newWidth, channels]`, where
 * newHeight = ⌊(height + 2 · padding − size) / stride⌋ + 1, and likewise the width
 *
 * What padding adds are zeros, and they count in the mean, as in PyTorch.
 *
 * @param size The height and width of the window.
 * @throws RangeError if a size makes no sense or padding is above half the window, and from `forward`
 * if what comes are not images, or are smaller than a window.
 */
export function averagePool(size: number, options: PoolOptions = {}): Model {
  const window = poolWindow("averagePool", size, options);
  const name = poolName("averagePool", window);
  return {
    name,
    parameters: [],
    forward(images) {
      checkFits(name, window, images.shape);
      return tf.tidy(() =>
        tf.avgPool(withZeros(images as tf.Tensor4D, window.padding), size, window.stride, "valid"),
      );
    },
    pass(images) {
      checkFits(name, window, images.shape);
      const input = withZeros(images as tf.Tensor4D, window.padding);
      return {
        outputs: tf.avgPool(input, size, window.stride, "valid"),
        back(slopes) {
          const attributes = { filterSize: size, strides: window.stride, pad: "valid" };
          const found = tf.engine().runKernel("AvgPoolGrad", { dy: slopes, input }, attributes);
          return { inputs: withoutZeros(found as tf.Tensor, images.shape, window), parameters: [] };
        },
      };
    },
  };
}

/** tf.avgPool would leave its own padding out of the mean. */
function withZeros(images: tf.Tensor4D, padding: number): tf.Tensor4D {
  const around: [number, number] = [padding, padding];
  return padding === 0 ? images : tf.pad(images, [[0, 0], around, around, [0, 0]]);
}

function withoutZeros(slopes: tf.Tensor, shape: Shape, { padding }: MovingWindow): tf.Tensor {
  return padding === 0 ? slopes : tf.slice(slopes, [0, padding, padding, 0], [...shape]);
}
