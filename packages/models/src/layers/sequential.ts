import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";

/**
 * Makes one model of several: the outputs of each are the inputs of the next.
 *
 * Its parameters are those of its layers, first layer first. A layer that stands in it twice is
 * learned once.
 *
 * @example
 * ```ts
 * const random = seededRandom(42);
 * const simpleNet = sequential(linear(784, 30, { random }), relu(), linear(30, 1, { random }));
 * ```
 */
export function sequential(...layers: readonly Model[]): Model {
  return {
    parameters: [...new Set(layers.flatMap((layer) => layer.parameters))],
    forward: (inputs) =>
      tf.tidy(() => layers.reduce((values, layer) => layer.forward(values), inputs)),
  };
}
