import * as tf from "@tensorflow/tfjs";
import { checkTensor } from "../checkTensor.ts";
import { shapeText } from "../shapeText.ts";

/**
 * Averages a stack of images pixel by pixel, into the "ideal" image of what they all show: dark where
 * the images agree, blurred where they do not. `[count, height, width] → [height, width]`
 *
 * @throws TypeError if `images` is no tensor; RangeError if it is not a stack, or is empty.
 *
 * @example
 * ```ts
 * const mean3 = meanImage(toIntensities(threes.images));
 * ```
 */
export function meanImage(images: tf.Tensor): tf.Tensor2D {
  checkTensor("meanImage", "the images", images);
  if (images.rank !== 3) {
    throw new RangeError(
      `meanImage averages a stack of images, [count, height, width], but got ` +
        shapeText(images.shape),
    );
  }
  if (images.shape[0] === 0) {
    throw new RangeError(
      `meanImage needs at least one image, but the stack is ${shapeText(images.shape)}`,
    );
  }
  return tf.mean(images, 0);
}
