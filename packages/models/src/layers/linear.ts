import * as tf from "@tensorflow/tfjs";
import {
  descendWeightedSums,
  kindOf,
  type Shape,
  sizeOf,
  weightedSums,
  weightedSumsSlopes,
} from "@underhood/core";
import { checkTensor } from "../checkTensor.ts";
import type { Model } from "../model.ts";
import { shapeText } from "../shapeText.ts";
import { initialParameters, type WeightOptions } from "./initialParameters.ts";

/** Options of {@link linear}. */
export type LinearOptions = WeightOptions;

/**
 * Makes a layer whose every output is a weighted sum of all inputs, plus a bias:
 * inputs · weightsᵀ + bias. `[batch, inputs] → [batch, outputs]`
 *
 * Its parameters are `weight [outputs, inputs]` and `bias [outputs]`, in this order and layout, as in
 * PyTorch. They start evenly spread over ±1/√inputs, unless `initial` says otherwise.
 *
 * @throws RangeError if a size is not an integer from 1 up, and from `forward` if what comes is not
 * `[batch, inputs]`; TypeError if there are no random numbers.
 *
 * @example
 * ```ts
 * const layer = linear(784, 30, { random: seededRandom(42) });
 * ```
 */
export function linear(inputs: number, outputs: number, options: LinearOptions): Model {
  if (![inputs, outputs].every((size) => Number.isSafeInteger(size) && size > 0)) {
    throw new RangeError(
      `linear(inputs, outputs) expects two integers from 1 up, but got ${kindOf(inputs)} and ${kindOf(outputs)}`,
    );
  }
  const name = `linear(${inputs}, ${outputs})`;
  const state = initialParameters(name, [outputs, inputs], options);
  const { weight, bias } = state;
  const backToInputs = (slopes: tf.Tensor) => product(slopes, weight);
  return {
    name,
    parameters: bias ? [weight, bias] : [weight],
    state: { ...state },
    forward(batch) {
      checkFeatures(inputs, outputs, batch);
      return weightedSums(batch, weight, bias);
    },
    pass(batch) {
      checkFeatures(inputs, outputs, batch);
      return {
        outputs: weightedSums(batch, weight, bias),
        back(slopes, asked) {
          const found = weightedSumsSlopes(slopes, batch);
          return {
            ...(asked.inputs && { inputs: backToInputs(slopes) }),
            parameters: bias ? [found.weight, found.bias] : [found.weight],
          };
        },
        descend(slopes, asked) {
          const before = asked.inputs ? backToInputs(slopes) : undefined;
          descendWeightedSums(state, batch, slopes, asked.learningRate);
          return before;
        },
      };
    },
  };
}

/** The matrix product a · b: what `tf.matMul` ends in, without the checks on its way, which take as long. */
function product(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  const given = { a, b };
  return tf.engine().runKernel("BatchMatMul", given, { transposeA: false, transposeB: false });
}

function checkFeatures(inputs: number, outputs: number, rows: tf.Tensor): void {
  checkTensor(`linear(${inputs}, ${outputs})`, "its inputs", rows);
  const { shape } = rows;
  const [batch, ...example] = shape;
  if (batch !== undefined && example.length === 1 && example[0] === inputs) {
    return;
  }
  throw new RangeError(
    `linear(${inputs}, ${outputs}) expects a batch of rows, [batch, ${inputs}], but got ` +
      `${shapeText(shape)}. ${advice(inputs, outputs, shape)}`,
  );
}

function advice(inputs: number, outputs: number, [batch, ...example]: Shape): string {
  if (batch === inputs && example.length === 0) {
    return `A single example is a batch of one: reshape([1, ${inputs}]).`;
  }
  if (sizeOf(example) === inputs) {
    return `Lay each example flat first: reshape([${batch}, ${inputs}]).`;
  }
  return (
    `Its weights are [${outputs}, ${inputs}]: every output sums over ${inputs} inputs. Adjoining sizes ` +
    `must match, so make it linear(${example.at(-1) ?? batch}, ${outputs}), or give it rows of ` +
    `${inputs} values.`
  );
}
