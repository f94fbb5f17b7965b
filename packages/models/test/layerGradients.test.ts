import * as tf from "@tensorflow/tfjs";
import { type SeededRandom, seededRandom, useEngine, valueAndGradients } from "@underhood/core";
import {
  averagePool,
  batchNorm,
  binaryCrossEntropy,
  conv2d,
  crossEntropy,
  flatten,
  globalAveragePool,
  type Loss,
  leakyRelu,
  linear,
  type Model,
  maxPool,
  meanAbsoluteError,
  residual,
  sequential,
  sigmoid,
  tanh,
} from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import { centralDifferences } from "./centralDifferences.ts";

const cases: [string, number[], (random: SeededRandom) => Model][] = [
  ["linear, tanh", [4, 3], (random) => sequential(linear(3, 4, { random }), tanh())],
  ["linear, sigmoid", [4, 3], (random) => sequential(linear(3, 4, { random }), sigmoid())],
  ["linear, leakyRelu", [4, 3], (random) => sequential(linear(3, 4, { random }), leakyRelu(0.2))],
  ["conv2d", [2, 5, 4, 2], (random) => conv2d(2, 3, { kernelSize: 3, random })],
  [
    "conv2d with stride and padding",
    [2, 5, 4, 1],
    (random) => conv2d(1, 2, { kernelSize: 3, stride: 2, padding: 1, random }),
  ],
  [
    "maxPool, conv2d",
    [2, 4, 4, 1],
    (random) => sequential(maxPool(2), conv2d(1, 2, { kernelSize: 2, random })),
  ],
  [
    "averagePool, flatten, linear",
    [2, 4, 4, 2],
    (random) => sequential(averagePool(2), flatten(), linear(8, 2, { random })),
  ],
  [
    "conv2d, globalAveragePool",
    [2, 4, 4, 1],
    (random) => sequential(conv2d(1, 3, { kernelSize: 3, random }), globalAveragePool()),
  ],
  [
    "linear, batchNorm, through the statistics of the batch",
    [5, 3],
    (random) => sequential(linear(3, 3, { random }), batchNorm(3), linear(3, 2, { random })),
  ],
  [
    "conv2d, batchNorm, through the statistics of the batch",
    [2, 4, 4, 1],
    (random) => sequential(conv2d(1, 2, { kernelSize: 3, random }), batchNorm(2), tanh()),
  ],
  [
    "residual with a shortcut",
    [3, 3],
    (random) =>
      residual(
        sequential(linear(3, 4, { random }), tanh(), linear(4, 2, { random })),
        linear(3, 2, { random }),
      ),
  ],
];

describe.each(["cpu", "wasm"] as const)(
  "layers' gradients against central differences, on %s",
  (engine) => {
    beforeAll(async () => {
      await useEngine(engine);
    });

    it.each(cases)("%s", (_, shape, make) => {
      const random = seededRandom(3);
      const model = make(random);
      const inputs = tf.variable(tf.mul(random.normal(shape), 0.5));
      const forward = () => model.forward(inputs, { training: true });
      const change = random.normal(forward().shape);
      expectSlopes(() => tf.sum(tf.mul(forward(), change)), [inputs, ...model.parameters]);
    });
  },
);

describe("losses' gradients against central differences", () => {
  const targetsOf: [string, Loss, () => tf.Tensor][] = [
    [
      "meanAbsoluteError",
      meanAbsoluteError,
      () =>
        tf.tensor2d([
          [2, 0, -1],
          [0, 3, 0.5],
        ]),
    ],
    [
      "binaryCrossEntropy",
      binaryCrossEntropy,
      () =>
        tf.tensor2d([
          [1, 0, 1],
          [0, 0.5, 1],
        ]),
    ],
    ["crossEntropy", crossEntropy, () => tf.tensor1d([2, 0], "int32")],
  ];

  it.each(targetsOf)("%s", (_, loss, makeTargets) => {
    const targets = makeTargets();
    const outputs = tf.variable(
      tf.tensor2d([
        [0.3, -1.2, 0],
        [2, 0.7, -0.4],
      ]),
    );
    expectSlopes(() => loss(outputs, targets), [outputs]);
  });
});

function expectSlopes(compute: () => tf.Scalar, variables: readonly tf.Variable[]): void {
  const { gradients } = valueAndGradients(compute, variables);
  const slopes = centralDifferences(compute, variables);
  expect(gradients).toHaveLength(variables.length);
  for (const [i, gradient] of gradients.entries()) {
    const known = slopes[i] ?? [];
    const largest = Math.max(1, ...known.map(Math.abs));
    expect(gradient, `gradient ${i}`).toBeTensor(variables[i]?.shape ?? [], known, 2e-3 * largest);
  }
  expect(slopes.flat().some((slope) => Math.abs(slope) > 0.01)).toBe(true);
}
