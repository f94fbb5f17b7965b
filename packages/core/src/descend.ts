import * as tf from "@tensorflow/tfjs";
import { workbenchToChange } from "./workbenchToChange.ts";

/**
 * Takes one step down a gradient: parameter ← parameter − learningRate · (gradient + weightDecay ·
 * parameter), for all values. `[...shape] and [...shape]`
 *
 * With the training kernels the values change in place, without a new tensor. A tensor that shares
 * them, like a clone from before the step, keeps its old values: then the step makes new ones.
 *
 * @param weightDecay How strongly the parameter is drawn to 0. Default: 0.
 * @throws RangeError if the gradient has another shape than the parameter; TypeError if one of them is
 * not float32.
 * @example
 * descend(weights, gradient, 0.1);
 */
export function descend(
  parameter: tf.Variable,
  gradient: tf.Tensor,
  learningRate: number,
  weightDecay = 0,
): void {
  const bench = workbenchToChange(parameter, gradient);
  if (bench) {
    const [to, from] = [bench.offsetOf(parameter), bench.offsetOf(gradient)];
    bench.functions.descend(to, from, learningRate, weightDecay, parameter.size);
    return;
  }
  tf.tidy(() => {
    const slope = weightDecay === 0 ? gradient : tf.add(gradient, tf.mul(parameter, weightDecay));
    parameter.assign(tf.sub(parameter, tf.mul(slope, learningRate)));
  });
}
