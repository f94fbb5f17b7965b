import * as tf from "@tensorflow/tfjs";
import { currentWorkbench } from "./kernels/installKernels.ts";
import { forgetNonZeros } from "./kernels/rememberedNonZeros.ts";
import { forgetWidePanels } from "./kernels/widePanels.ts";
import type { Workbench } from "./kernels/workbench.ts";
import { shapeText } from "./shape.ts";

/**
 * The workbench on which a parameter's values can change in place, by its gradient; undefined where the
 * training kernels do not compute. A tensor that shares the values, like a clone from before the step,
 * keeps them: then the parameter gets a copy of its own.
 *
 * @throws RangeError if the gradient has another shape than the parameter; TypeError if one of them is
 * not float32.
 */
export function workbenchToChange(
  parameter: tf.Variable,
  gradient: tf.Tensor,
): Workbench | undefined {
  if (!tf.util.arraysEqual(parameter.shape, gradient.shape)) {
    throw new RangeError(
      `expected a gradient of the parameter's shape ${shapeText(parameter.shape)}, got ${shapeText(gradient.shape)}`,
    );
  }
  for (const { dtype } of [parameter, gradient]) {
    if (dtype !== "float32") throw new TypeError(`expected float32 tensors, got ${dtype}`);
  }
  const bench = currentWorkbench();
  if (!bench?.has(parameter) || !bench.has(gradient)) return undefined;
  giveOwnValues(bench, parameter);
  forgetNonZeros(bench, parameter);
  forgetWidePanels(bench, parameter);
  return bench;
}

/** Gives a parameter that shares its values with other tensors a copy of its own, to be changed in place. */
export function giveOwnValues(bench: Workbench, parameter: tf.Variable): void {
  if (bench.holdersOf(parameter) > 1) {
    const copy = tf.mul(parameter, 1);
    parameter.assign(copy);
    copy.dispose();
  }
}
