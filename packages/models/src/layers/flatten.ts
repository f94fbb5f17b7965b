import * as tf from "@tensorflow/tfjs";
import { type Shape, sizeOf } from "@underhood/core";
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
    forward: laidFlat,
    pass: (inputs) => ({
      outputs: laidFlat(inputs),
      back: (slopes) => ({ inputs: putBack(slopes, inputs.shape), parameters: [] }),
    }),
  };
}

function laidFlat(inputs: tf.Tensor): tf.Tensor {
  const [batch, height] = inputs.shape;
  if (batch === undefined || height === undefined) {
    throw new RangeError(
      `flatten expects a batch of examples, [batch, …], but got ${shapeText(inputs.shape)}. ` +
        `A single example is a batch of one: reshape([1, ${inputs.size}]).`,
    );
  }
  return tf.tidy(() =>
    tf.reshape(isInOrder(inputs.shape) ? inputs : tf.transpose(inputs, [0, 3, 1, 2]), [
      batch,
      sizeOf(inputs.shape.slice(1)),
    ]),
  );
}

/** The other way: rows become images again, whose channels come last. */
function putBack(slopes: tf.Tensor, shape: Shape): tf.Tensor {
  if (isInOrder(shape)) return tf.reshape(slopes, [...shape]);
  const [batch = 0, height = 0, width = 0, channels = 0] = shape;
  return tf.transpose(tf.reshape(slopes, [batch, channels, height, width]), [0, 2, 3, 1]);
}

/** Whether the numbers lie channel by channel already. */
function isInOrder(shape: Shape): boolean {
  const [, height = 1, width = 1, channels = 1] = shape;
  return shape.length !== 4 || channels === 1 || height * width === 1;
}
