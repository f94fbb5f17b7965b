import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";
import { shapeText } from "../shapeText.ts";

/**
 * Makes the layer that lays each example flat, for a linear layer to take.
 * `[batch, height, width, channels] → [batch, channels · height · width]`, and without channels
 * `[batch, …shape] → [batch, size]`
 *
 * Images go channel by channel, each channel row by row. This is PyTorch's order, so that the weights
 * of the layer behind mean the same there.
 *
 * @throws RangeError from `forward` if what comes has no examples, `[]` or `[size]`.
 */
export function flatten(): Model {
  return {
    name: "flatten",
    parameters: [],
    forward(inputs) {
      const [batch, height, width, channels = 1] = inputs.shape;
      if (batch === undefined || height === undefined) {
        throw new RangeError(
          `flatten expects a batch of examples, [batch, …], but got ${shapeText(inputs.shape)}. ` +
            `A single example is a batch of one: reshape([1, ${inputs.size}]).`,
        );
      }
      const isOneByOne = height * (width ?? 1) === 1;
      const isInOrder = inputs.rank !== 4 || channels === 1 || isOneByOne;
      return tf.tidy(() =>
        tf.reshape(isInOrder ? inputs : tf.transpose(inputs, [0, 3, 1, 2]), [
          batch,
          inputs.size / batch,
        ]),
      );
    },
  };
}
