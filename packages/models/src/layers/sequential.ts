import * as tf from "@tensorflow/tfjs";
import { checkModel } from "../checkModel.ts";
import { descendAlong } from "../descendAlong.ts";
import type { Model } from "../model.ts";
import { prefixed } from "../prefixed.ts";
import type { Passage } from "../wayBack.ts";
import { canPass, type Passing } from "./canPass.ts";

/**
 * Makes one model of several: the outputs of each are the inputs of the next.
 *
 * Its parameters are those of its layers, first layer first. A layer that stands in it twice is
 * learned once. Names in its state have the layer's place before them, as in PyTorch: `2.weight`.
 *
 * @throws TypeError for what is no model.
 *
 * @example
 * ```ts
 * const random = seededRandom(42);
 * const simpleNet = sequential(linear(784, 30, { random }), relu(), linear(30, 1, { random }));
 * ```
 */
export function sequential(...layers: readonly Model[]): Model {
  for (const [i, layer] of layers.entries()) checkModel(`layers[${i}]`, layer);
  const parameters = [...new Set(layers.flatMap((layer) => layer.parameters))];
  return {
    name: "sequential",
    layers,
    parameters,
    state: prefixed(Object.fromEntries(layers.entries())),
    forward: (inputs, options) =>
      tf.tidy(() => layers.reduce((values, layer) => layer.forward(values, options), inputs)),
    ...(canPass(layers, parameters) && { pass: (inputs) => passThrough(layers, inputs) }),
  };
}

/** Forth through the layers one by one, and back in the opposite order: the chain rule. */
function passThrough(layers: readonly Passing[], inputs: tf.Tensor): Passage {
  const passages: Passage[] = [];
  let values = inputs;
  for (const layer of layers) {
    const passage = layer.pass(values);
    passages.push(passage);
    values = passage.outputs;
  }
  const firstLearning = layers.findIndex(({ parameters }) => parameters.length > 0);
  /** Goes back layer by layer, as far as anybody asks for slopes. */
  const goBack = (slopes: tf.Tensor, needsInputs: boolean, through: Through) => {
    let current: tf.Tensor | undefined = slopes;
    for (let i = passages.length - 1; i >= 0 && current; i--) {
      const options = { inputs: needsInputs || i > firstLearning };
      const found = through(i, passages[i] as Passage, current, options);
      current = options.inputs ? found : undefined;
    }
    return current;
  };
  return {
    outputs: values,
    back(slopes, asked) {
      const parameters: tf.Tensor[] = [];
      const inputs = goBack(slopes, asked.inputs, (_, passage, current, options) => {
        const found = passage.back(current, options);
        parameters.unshift(...found.parameters);
        return found.inputs;
      });
      return { ...(inputs && { inputs }), parameters };
    },
    descend(slopes, { inputs, learningRate }) {
      return goBack(slopes, inputs, (i, passage, current, options) => {
        const { parameters = [] } = layers[i] ?? {};
        return descendAlong(passage, parameters, current, { ...options, learningRate });
      });
    },
  };
}

/** Goes back through one layer, and returns the slopes of its inputs where they are asked for. */
type Through = (
  place: number,
  passage: Passage,
  slopes: tf.Tensor,
  options: { readonly inputs: boolean },
) => tf.Tensor | undefined;
