import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";

/**
 * Makes the layer that brings any number between 0 and 1: 1 / (1 + e⁻ˣ). `[…shape] → […shape]`
 *
 * It does not belong at the end of a model: `mnistLoss` and `binaryCrossEntropy` contain it.
 */
export function sigmoid(): Model {
  return {
    name: "sigmoid",
    parameters: [],
    forward: (inputs) => tf.sigmoid(inputs),
    pass(inputs) {
      const outputs = tf.sigmoid(inputs);
      return {
        outputs,
        back: (slopes) => ({
          inputs: tf.mul(slopes, tf.mul(outputs, tf.sub(1, outputs))),
          parameters: [],
        }),
      };
    },
  };
}
