import * as tf from "@tensorflow/tfjs";
import { currentWorkbench } from "./kernels/installKernels.ts";
import { forgetNonZeros } from "./kernels/nonZeros.ts";
import { shapeText } from "./shape.ts";

/**
 * Takes one step down a gradient: parameter ← parameter − learningRate · gradient, for all values.
 * `[...shape] and [...shape]`
 *
 * With the training kernels the values change in place, without a new tensor. A tensor that shares
 * them, like a clone from before the step, keeps its old values: then the step makes new ones.
 *
 * @throws RangeError if the gradient has another shape than the parameter; TypeError if one of them is
 * not float32.
 * @example
 * descend(weights, gradient, 0.1);
 */
export function descend(parameter: tf.Variable, gradient: tf.Tensor, learningRate: number): void {
  if (!tf.util.arraysEqual(parameter.shape, gradient.shape)) {
    throw new RangeError(
      `expected a gradient of the parameter's shape ${shapeText(parameter.shape)}, got ${shapeText(gradient.shape)}`,
    );
  }
  for (const { dtype } of [parameter, gradient]) {
    if (dtype !== "float32") throw new TypeError(`expected float32 tensors, got ${dtype}`);
  }
  const bench = currentWorkbench();
  if (bench?.has(parameter) && bench.has(gradient) && bench.holdersOf(parameter) === 1) {
    forgetNonZeros(bench, parameter);
    const [to, from] = [bench.offsetOf(parameter), bench.offsetOf(gradient)];
    bench.functions.descend(to, from, learningRate, parameter.size);
  } else {
    const moved = tf.tidy(() => tf.sub(parameter, tf.mul(gradient, learningRate)));
    parameter.assign(moved);
    moved.dispose();
  }
}
