import type * as tf from "@tensorflow/tfjs";
import { descend } from "@underhood/core";
import type { Passage } from "./wayBack.ts";

/**
 * Goes a model's way back and takes one step down the slopes of its parameters: by its own `descend`, or
 * by its slopes. Returns the slopes of the inputs, where they are asked for.
 */
export function descendAlong(
  passage: Passage,
  parameters: readonly tf.Variable[],
  slopes: tf.Tensor,
  options: { readonly inputs: boolean; readonly learningRate: number },
): tf.Tensor | undefined {
  if (passage.descend) return passage.descend(slopes, options);
  const found = passage.back(slopes, options);
  for (const [i, parameter] of parameters.entries()) {
    descend(parameter, found.parameters[i] as tf.Tensor, options.learningRate);
  }
  return found.inputs;
}
