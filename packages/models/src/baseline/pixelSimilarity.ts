import * as tf from "@tensorflow/tfjs";
import { kindOf } from "@underhood/core";
import type { Model } from "../model.ts";
import { shapeText } from "../shapeText.ts";
import { type Distance, distance } from "./distance.ts";

/**
 * Makes the baseline: a model that takes an image for the class whose ideal image is nearest.
 *
 * Its outputs are the distances with a minus sign, one for each class in the order of `ideals`, so
 * that here as in every classifier the class with the highest output is the answer.
 *
 * `[batch, height, width] → [batch, classes]`, the same for images laid flat, `[batch, height·width]`,
 * and for one image `[height, width] → [classes]`
 *
 * Nothing is learned: there are no parameters. The ideals still belong to the caller, who frees them
 * when the model is no longer used.
 *
 * @param measure How to measure the distance to an ideal. Default: {@link distance}.
 * @throws RangeError if there are fewer than two ideals, or they are not images of one size.
 *
 * @example
 * ```ts
 * const model = pixelSimilarity([meanImage(threes), meanImage(sevens)]);
 * const isSeven = model.forward(images).argMax(-1); // 0 for a 3, 1 for a 7
 * ```
 */
export function pixelSimilarity(ideals: readonly tf.Tensor[], measure: Distance = distance): Model {
  if (!Array.isArray(ideals)) {
    throw new TypeError(
      `pixelSimilarity expects a list of ideals, one for each class, but got ${kindOf(ideals)}`,
    );
  }
  const [first, second] = ideals as readonly tf.Tensor[];
  if (first === undefined || second === undefined) {
    throw new RangeError(
      `pixelSimilarity chooses between classes: expected two ideals or more, got ${ideals.length}`,
    );
  }
  const size = first.shape;
  for (const ideal of ideals) {
    if (ideal.rank !== 2 || !tf.util.arraysEqual(ideal.shape, size)) {
      const shapes = ideals.map(({ shape }) => shapeText(shape)).join(", ");
      throw new RangeError(
        `pixelSimilarity expects one image, [height, width], for each class, all of the same size, ` +
          `but got ${shapes}`,
      );
    }
  }
  return {
    parameters: [],
    forward: (inputs) =>
      tf.tidy(() => {
        const isFlat = inputs.rank === 2 && inputs.shape[1] === first.size;
        const images = isFlat ? tf.reshape(inputs, [-1, ...size]) : inputs;
        const distances = ideals.map((ideal) => measure(images, ideal));
        return tf.neg(tf.stack(distances, images.rank - size.length));
      }),
  };
}
