import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import { linear, relu, sequential } from "@underhood/models";
import type { Digits } from "../digits.ts";
import { printed } from "../printed.ts";
import { learnerRow } from "./learnerRow.ts";
import { train } from "./training.ts";

/** The chapter's neural net: 784 inputs, 30 hidden numbers, 1 output. */
export async function net(digits: Digits) {
  const random = seededRandom(42);
  random.skip(31_312);
  const model = sequential(linear(784, 30, { random }), relu(), linear(30, 1, { random }));
  const netShapes = model.parameters.map(({ shape }) => shape.toReversed());
  const netParameters = model.parameters.reduce((sum, { size }) => sum + size, 0);
  const { trained } = await train(model, digits, { epochs: 40, learningRate: 0.1 });
  tf.dispose([...model.parameters]);
  const rows = trained.map(learnerRow);
  return {
    netShapes,
    netParameters,
    netTable: printed.netTable.epochs.map((epoch) => rows[epoch] ?? []),
    finalAccuracy: trained.at(-1)?.scores.weighted ?? Number.NaN,
  };
}
