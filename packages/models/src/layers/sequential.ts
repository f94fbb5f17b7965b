import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";
import { prefixed } from "../prefixed.ts";

/**
 * Makes one model of several: the outputs of each are the inputs of the next.
 *
 * Its parameters are those of its layers, first layer first. A layer that stands in it twice is
 * learned once. Names in its state have the layer's place before them, as in PyTorch: `2.weight`.
 *
 * @example
 * ```ts
 * const random = seededRandom(42);
 * const simpleNet = sequential(linear(784, 30, { random }), relu(), linear(30, 1, { random }));
 * ```
 */
export function sequential(...layers: readonly Model[]): Model {
  return {
    name: "sequential",
    layers,
    parameters: [...new Set(layers.flatMap((layer) => layer.parameters))],
    state: prefixed(Object.fromEntries(layers.entries())),
    forward: (inputs, options) =>
      tf.tidy(() => layers.reduce((values, layer) => layer.forward(values, options), inputs)),
  };
}
