import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";
import { checkImages } from "./checkImages.ts";

/**
 * Makes the layer that leaves of each channel of an image its mean, so that a linear layer can follow
 * whatever the size of the images. `[batch, height, width, channels] → [batch, channels]`
 *
 * @throws RangeError from `forward` if what comes are not images.
 */
export function globalAveragePool(): Model {
  return {
    name: "globalAveragePool",
    parameters: [],
    forward(images) {
      checkImages("globalAveragePool", images.shape);
      return tf.mean(images, [1, 2]);
    },
  };
}
