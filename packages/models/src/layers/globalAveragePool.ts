import * as tf from "@tensorflow/tfjs";
import type { Shape } from "@underhood/core";
import type { Model } from "../model.ts";
import { shapeText } from "../shapeText.ts";
import { checkImages } from "./checkImages.ts";

/**
 * Makes the layer that leaves of each channel of an image its mean, so that a linear layer can follow
 * whatever the size of the images. `[batch, height, width, channels] → [batch, channels]`
 *
 * @throws RangeError from `forward` if what comes are not images, or have no pixels.
 */
export function globalAveragePool(): Model {
  return {
    name: "globalAveragePool",
    parameters: [],
    forward: means,
    pass: (images) => ({
      outputs: means(images),
      back: (slopes) => ({ inputs: spread(slopes, images.shape), parameters: [] }),
    }),
  };
}

function means(images: tf.Tensor): tf.Tensor {
  checkImages("globalAveragePool", images.shape);
  const [, height, width] = images.shape;
  if (height === 0 || width === 0) {
    throw new RangeError(
      `globalAveragePool takes the mean of an image's pixels, so it needs one at least, but got ` +
        shapeText(images.shape),
    );
  }
  return tf.mean(images, [1, 2]);
}

/** Every pixel has the same part in the mean. */
function spread(slopes: tf.Tensor, shape: Shape): tf.Tensor {
  const [batch = 0, height = 0, width = 0, channels = 0] = shape;
  const parts = tf.reshape(tf.div(slopes, height * width), [batch, 1, 1, channels]);
  // tf.tile would take fifty times as long on wasm.
  return tf.mul(parts, tf.ones([...shape]));
}
