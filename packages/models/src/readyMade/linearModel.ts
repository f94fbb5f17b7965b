import { linear } from "../layers/linear.ts";
import type { Model } from "../model.ts";
import type { ReadyMadeOptions } from "./readyMadeOptions.ts";

/** Options of {@link linearModel}. */
export interface LinearModelOptions extends ReadyMadeOptions {
  /** How many values an example has. Default: 784, the pixels of a digit. */
  readonly inputs?: number;
  /** How many values the answer has. Default: 1, yes or no. */
  readonly outputs?: number;
}

/**
 * Makes the simplest model that learns: each output is a weighted sum of the pixels, plus a bias.
 * `[batch, inputs] → [batch, outputs]`
 *
 * With 785 parameters it tells 3s from 7s in about 97 of 100 cases.
 */
export function linearModel({ random, inputs = 784, outputs = 1 }: LinearModelOptions): Model {
  return linear(inputs, outputs, { random });
}
