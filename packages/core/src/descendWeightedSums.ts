import * as tf from "@tensorflow/tfjs";
import { descend } from "./descend.ts";
import { descendWeightedSumsKernel } from "./kernels/descendWeightedSums.ts";
import { currentWorkbench } from "./kernels/installKernels.ts";
import { weightedSumsSlopes } from "./weightedSums.ts";
import { giveOwnValues } from "./workbenchToChange.ts";

/** The parameters of {@link weightedSums}. */
export interface WeightedSumsParameters {
  /** `[outputs, inputs]` */
  readonly weight: tf.Variable;
  /** `[outputs]` */
  readonly bias?: tf.Variable | undefined;
}

/**
 * Takes one step down the gradients of {@link weightedSums}: `descend` along what `weightedSumsSlopes`
 * finds, with the same numbers. `[batch, outputs], [batch, inputs], [outputs, inputs] and [outputs]`
 *
 * With the training kernels that is one operation, and where inputs have many zeros it writes down no
 * gradient, and leaves alone the weights of inputs that are 0 in the whole batch.
 *
 * @throws an error if the shapes do not meet.
 * @example
 * descendWeightedSums({ weight, bias }, images, slopes, 0.1);
 */
export function descendWeightedSums(
  { weight, bias }: WeightedSumsParameters,
  inputs: tf.Tensor,
  slopes: tf.Tensor,
  learningRate: number,
): void {
  const bench = currentWorkbench();
  const parameters = bias ? [weight, bias] : [weight];
  if (bench && [...parameters, inputs, slopes].every((tensor) => bench.has(tensor))) {
    for (const parameter of parameters) giveOwnValues(bench, parameter);
    const given = bias ? { slopes, inputs, weight, bias } : { slopes, inputs, weight };
    tf.engine().runKernel(descendWeightedSumsKernel.name, given, { learningRate });
    return;
  }
  const found = weightedSumsSlopes(slopes, inputs);
  descend(weight, found.weight, learningRate);
  if (bias) descend(bias, found.bias, learningRate);
  tf.dispose([found.weight, found.bias]);
}
