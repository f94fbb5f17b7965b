import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";

/**
 * Makes the layer that replaces every negative number by zero: max(x, 0). `[…shape] → […shape]`
 *
 * It learns nothing itself; put between two linear layers it keeps them from collapsing into one.
 * Its gradient is 1 where x > 0 and else 0, at x = 0 too.
 */
export function relu(): Model {
  return {
    name: "relu",
    parameters: [],
    forward: (inputs) => tf.relu(inputs),
    pass(inputs) {
      const outputs = tf.relu(inputs);
      return {
        outputs,
        back: (slopes) => ({ inputs: whereOn(slopes, outputs), parameters: [] }),
      };
    },
  };
}

/** The slopes where something came through, else 0: one operation where the engine has it. */
function whereOn(slopes: tf.Tensor, outputs: tf.Tensor): tf.Tensor {
  return tf.getKernel("ReluGrad", tf.getBackend())
    ? tf.engine().runKernel("ReluGrad", { dy: slopes, x: outputs })
    : tf.mul(slopes, tf.step(outputs));
}
