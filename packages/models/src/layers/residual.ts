import * as tf from "@tensorflow/tfjs";
import { checkModel } from "../checkModel.ts";
import type { Model } from "../model.ts";
import { prefixed } from "../prefixed.ts";
import { shapeText } from "../shapeText.ts";
import type { Passage } from "../wayBack.ts";
import { canPass, type Passing } from "./canPass.ts";

/**
 * Makes a layer that adds to its inputs what a path of layers makes of them: path(x) + x. The path
 * has only to learn what is to change, and the gradient has a short way back.
 * `[batch, …shape] → [batch, …shape]`
 *
 * Where the path changes the shape, a shortcut of one layer changes it likewise: path(x) + shortcut(x).
 *
 * The state is named `path.…` and `shortcut.…`.
 * Source: He et al., "Deep Residual Learning for Image Recognition", 2015.
 *
 * @throws TypeError for what is no model; RangeError from `forward` if the two sides differ in shape.
 *
 * @example
 * ```ts
 * const random = seededRandom(42);
 * const same = { kernelSize: 3, padding: 1, random };
 * const block = residual(sequential(conv2d(8, 8, same), relu(), conv2d(8, 8, same)));
 * ```
 */
export function residual(path: Model, shortcut?: Model): Model {
  checkModel("the path", path);
  if (shortcut !== undefined) checkModel("the shortcut", shortcut);
  const branches = shortcut ? { path, shortcut } : { path };
  const models = Object.values(branches);
  const parameters = [...new Set(models.flatMap((model) => model.parameters))];
  return {
    name: "residual",
    branches,
    parameters,
    state: prefixed(branches),
    forward: (inputs, options) =>
      tf.tidy(() => {
        const change = path.forward(inputs, options);
        const kept = shortcut ? shortcut.forward(inputs, options) : inputs;
        checkSides(inputs, change, kept, shortcut);
        return tf.add(change, kept);
      }),
    ...(canPass(models, parameters) && { pass: (inputs) => passBoth(models, inputs) }),
  };
}

/** Through the path, and through the shortcut or straight on; on the way back, what both say adds up. */
function passBoth([path, shortcut]: readonly Passing[], inputs: tf.Tensor): Passage {
  const change = (path as Passing).pass(inputs);
  const kept = shortcut?.pass(inputs);
  checkSides(inputs, change.outputs, kept?.outputs ?? inputs, shortcut);
  return {
    outputs: tf.add(change.outputs, kept?.outputs ?? inputs),
    back(slopes, asked) {
      const first = change.back(slopes, asked);
      const second = kept?.back(slopes, asked) ?? { inputs: slopes, parameters: [] };
      return {
        ...(first.inputs && second.inputs && { inputs: tf.add(first.inputs, second.inputs) }),
        parameters: [...first.parameters, ...second.parameters],
      };
    },
  };
}

function checkSides(inputs: tf.Tensor, change: tf.Tensor, kept: tf.Tensor, shortcut?: Model): void {
  if (tf.util.arraysEqual(change.shape, kept.shape)) {
    return;
  }
  const made = `its path makes ${shapeText(change.shape)} of ${shapeText(inputs.shape)}`;
  throw new RangeError(
    shortcut
      ? `residual adds two sides of the same shape, but ${made}, and its shortcut ` +
          `${shapeText(kept.shape)}. Give both the same channels and strides.`
      : `residual adds its path to its inputs, so both need the same shape, but ${made}. Give it a ` +
          "shortcut that changes the shape likewise, such as conv2d with kernelSize: 1 and the path's stride.",
  );
}
