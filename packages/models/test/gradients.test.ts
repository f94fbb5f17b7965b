import * as tf from "@tensorflow/tfjs";
import { type SeededRandom, seededRandom, valueAndGradients } from "@underhood/core";
import {
  linear,
  type Model,
  meanSquaredError,
  mnistLoss,
  relu,
  sequential,
} from "@underhood/models";
import { describe, expect, it } from "vitest";
import { centralDifferences } from "./centralDifferences.ts";

type MakeModel = (random: SeededRandom) => Model;

const models: Record<string, MakeModel> = {
  "linear(4, 1)": (random) => linear(4, 1, { random }),
  "linear(4, 3), linear(3, 1)": (random) =>
    sequential(linear(4, 3, { random }), linear(3, 1, { random })),
  "linear(4, 5), relu, linear(5, 1)": (random) =>
    sequential(linear(4, 5, { random }), relu(), linear(5, 1, { random })),
};
const losses = { mnistLoss, meanSquaredError };
const cases = Object.entries(models).flatMap(([modelName, makeModel]) =>
  Object.entries(losses).map(([lossName, loss]) => ({ modelName, lossName, makeModel, loss })),
);

describe("gradients against central differences", () => {
  it.each(cases)("$modelName under $lossName", ({ makeModel, loss }) => {
    const random = seededRandom(5);
    const model = makeModel(random);
    const inputs = random.uniform([6, 4]);
    const targets = tf.tensor2d([1, 0, 1, 1, 0, 0], [6, 1]);
    const compute = () => loss(model.forward(inputs), targets);
    const { gradients } = valueAndGradients(compute, model.parameters);
    const slopes = centralDifferences(compute, model.parameters);
    expect(gradients).toHaveLength(model.parameters.length);
    for (const [i, gradient] of gradients.entries()) {
      expect(gradient).toBeTensor(model.parameters[i]?.shape ?? [], slopes[i] ?? [], 5e-4);
    }
    expect(slopes.flat().some((slope) => Math.abs(slope) > 0.01)).toBe(true);
  });
});
