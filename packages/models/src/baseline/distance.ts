import * as tf from "@tensorflow/tfjs";
import { checkTensor } from "../checkTensor.ts";
import { shapeText } from "../shapeText.ts";

/** A way of measuring how far images are from an ideal one: 0 is the same, more is further. */
export type Distance = (images: tf.Tensor, ideal: tf.Tensor) => tf.Tensor;

/**
 * Measures how far each image is from an ideal one: the mean of |pixel − ideal pixel|, which
 * statistics calls the mean absolute error. In the unit of the pixels, so 0..1 for intensities.
 *
 * `[count, height, width] and [height, width] → [count]`, and for one image
 * `[height, width] and [height, width] → []`
 *
 * @throws TypeError for what is no tensor; RangeError if `ideal` is not one image or has no pixels, or the images are not of its size.
 *
 * @example
 * ```ts
 * const distances = distance(images, mean3); // the ideal is broadcast over the stack
 * ```
 */
export function distance(images: tf.Tensor, ideal: tf.Tensor): tf.Tensor {
  checkSizes("distance", images, ideal);
  return tf.tidy(() => tf.mean(tf.abs(tf.sub(images, ideal)), [-2, -1]));
}

/**
 * Measures how far each image is from an ideal one: √ of the mean of (pixel − ideal pixel)². Unlike
 * {@link distance} it makes one large difference count for more than many small ones.
 *
 * `[count, height, width] and [height, width] → [count]`, and for one image
 * `[height, width] and [height, width] → []`
 *
 * @throws TypeError for what is no tensor; RangeError if `ideal` is not one image or has no pixels, or the images are not of its size.
 */
export function rootMeanSquareDistance(images: tf.Tensor, ideal: tf.Tensor): tf.Tensor {
  checkSizes("rootMeanSquareDistance", images, ideal);
  return tf.tidy(() => tf.sqrt(tf.mean(tf.square(tf.sub(images, ideal)), [-2, -1])));
}

function checkSizes(name: string, images: tf.Tensor, ideal: tf.Tensor): void {
  checkTensor(name, "the images", images);
  checkTensor(name, "the ideal", ideal);
  if (ideal.rank !== 2) {
    throw new RangeError(
      `${name}(images, ideal) expects the ideal to be one image, [height, width], but got ` +
        `${shapeText(ideal.shape)}. The ideal of a whole stack is its meanImage.`,
    );
  }
  if (ideal.size === 0) {
    throw new RangeError(
      `${name}(images, ideal) expects an ideal of one pixel at least, but got ${shapeText(ideal.shape)}`,
    );
  }
  const [height, width] = images.shape.slice(-2);
  const isImages = images.rank === 2 || images.rank === 3;
  if (!isImages || height !== ideal.shape[0] || width !== ideal.shape[1]) {
    const size = ideal.shape.join(", ");
    throw new RangeError(
      `${name}(images, ideal) expects images of the ideal's size, [count, ${size}] or [${size}], but ` +
        `got ${shapeText(images.shape)}`,
    );
  }
}
