import { linear } from "../layers/linear.ts";
import { relu } from "../layers/relu.ts";
import { sequential } from "../layers/sequential.ts";
import type { Model } from "../model.ts";
import type { ReadyMadeOptions } from "./readyMadeOptions.ts";

/** Options of {@link simpleNet}. */
export interface SimpleNetOptions extends ReadyMadeOptions {
  /** How many values an example has. Default: 784, the pixels of a digit. */
  readonly inputs?: number;
  /** How many units lie between inputs and outputs. Default: 30. */
  readonly hidden?: number;
  /** How many values the answer has. Default: 1, yes or no. */
  readonly outputs?: number;
}

/**
 * Makes a net of two linear layers with `relu` between them. `[batch, inputs] → [batch, outputs]`
 *
 * With its default sizes it has 23,581 parameters, and tells 3s from 7s in about 98 of 100 cases.
 * Source: `simple_net` of "Under the Hood: Training a Digit Classifier", chapter 4 of Howard and
 * Gugger, "Deep Learning for Coders", 2020.
 */
export function simpleNet(options: SimpleNetOptions): Model {
  const { random, inputs = 784, hidden = 30, outputs = 1 } = options;
  return sequential(
    linear(inputs, hidden, { random }),
    relu(),
    linear(hidden, outputs, { random }),
  );
}
