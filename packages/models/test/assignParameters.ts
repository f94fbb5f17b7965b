import * as tf from "@tensorflow/tfjs";
import type { Model } from "@underhood/models";

/** Gives a model these parameters, each in row-major order. */
export function assignParameters(model: Model, values: readonly (readonly number[])[]): Model {
  for (const [i, parameter] of model.parameters.entries()) {
    tf.tidy(() => parameter.assign(tf.tensor([...(values[i] ?? [])], parameter.shape)));
  }
  return model;
}
