import * as tf from "@tensorflow/tfjs";
import type { Optimiser } from "./optimiser.ts";

/**
 * Makes the plainest optimiser, stochastic gradient descent: parameter ← parameter − learningRate ·
 * gradient. It is stochastic because each gradient comes from one batch, not from all the data.
 */
export function sgd(): Optimiser {
  return {
    step(parameters, gradients, { learningRate }) {
      if (gradients.length !== parameters.length) {
        throw new RangeError(
          `sgd expects a gradient for each of ${parameters.length} parameters, but got ${gradients.length}`,
        );
      }
      tf.tidy(() => {
        for (const [i, parameter] of parameters.entries()) {
          parameter.assign(tf.sub(parameter, tf.mul(gradients[i] as tf.Tensor, learningRate)));
        }
      });
    },
  };
}
