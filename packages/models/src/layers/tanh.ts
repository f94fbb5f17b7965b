import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";

/** Makes the layer that brings any number between −1 and 1: (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). `[…shape] → […shape]` */
export function tanh(): Model {
  return {
    name: "tanh",
    parameters: [],
    forward: (inputs) => tf.tanh(inputs),
    pass(inputs) {
      const outputs = tf.tanh(inputs);
      return {
        outputs,
        back: (slopes) => ({
          inputs: tf.mul(slopes, tf.sub(1, tf.square(outputs))),
          parameters: [],
        }),
      };
    },
  };
}
