import type * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";

/** A model with a way back of its own. */
export type Passing = Model & Required<Pick<Model, "pass">>;

/**
 * Whether models have ways back that make one for all of them together, whose parameters are given. A
 * parameter that stands in two of them gets slopes from two places: that is left to the tape.
 */
export function canPass(
  models: readonly Model[],
  parameters: readonly tf.Variable[],
): models is Passing[] {
  const count = models.reduce((sum, model) => sum + model.parameters.length, 0);
  return count === parameters.length && models.every(({ pass }) => pass !== undefined);
}
