import * as tf from "@tensorflow/tfjs";
import {
  descend,
  descendWeightedSums,
  useEngine,
  weightedSums,
  weightedSumsSlopes,
} from "@underhood/core";
import { assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";
import { type Matrix, plainProduct, randomMatrix } from "./kernels/plainProduct.ts";

function tensor({ values, shape }: Matrix): tf.Tensor2D {
  return tf.tensor2d(values, shape);
}

/** weight − rate · slopesᵀ · inputs, and bias − rate · the sums of the slopes, by their definitions. */
function plainDescent(weight: Matrix, bias: Float32Array, inputs: Matrix, slopes: Matrix) {
  const found = plainProduct(slopes, inputs, true, false).values;
  const ones: Matrix = {
    shape: [1, slopes.shape[0]],
    values: new Float32Array(slopes.shape[0]).fill(1),
  };
  const totals = plainProduct(ones, slopes, false, false).values;
  return {
    weight: weight.values.map((value, i) => value - 0.5 * (found[i] as number)),
    bias: bias.map((value, i) => value - 0.5 * (totals[i] as number)),
  };
}

describe.each([true, false])("descendWeightedSums, with training kernels: %s,", (kernels) => {
  let sparse: Matrix;
  let full: Matrix;

  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels: kernels });
    sparse = randomMatrix([40, 70], 0.8, 1);
    full = randomMatrix([30, 70], 0, 2);
  });

  it("goes down the gradients as far as the learning rate says", () => {
    const weight = tf.variable(tf.tensor2d([1, 2, 3, 4], [2, 2]));
    const bias = tf.variable(tf.tensor1d([5, 6]));
    const inputs = tf.tensor2d([1, 0, 0, 2], [2, 2]);
    descendWeightedSums({ weight, bias }, inputs, tf.tensor2d([1, 0, 1, 1], [2, 2]), 1);
    expect(weight).toBeTensor([2, 2], [0, 0, 3, 2]);
    expect(bias).toBeTensor([2], [3, 5]);
  });

  it("agrees with plain TypeScript for any size, and the next sums are those of the moved weight", () => {
    const size = constantFrom(1, 2, 3, 5, 8, 17, 30, 33, 70);
    assert(
      property(
        record({
          rows: constantFrom(1, 3, 8, 33),
          inner: size,
          columns: size,
          hasBias: boolean(),
          zeros: constantFrom(0, 0.8, 1),
          seed: integer({ min: 1, max: 1e9 }),
        }),
        ({ rows, inner, columns, hasBias, zeros, seed }) => {
          const inputs = randomMatrix([rows, inner], zeros, seed);
          const slopes = randomMatrix([rows, columns], 0, seed + 1);
          const start = randomMatrix([columns, inner], 0, seed + 2);
          const startBias = randomMatrix([1, columns], 0, seed + 3).values;
          const weight = tf.variable(tensor(start));
          const bias = hasBias ? tf.variable(tf.tensor1d(startBias)) : undefined;
          tf.tidy(() => {
            const batch = tensor(inputs);
            weightedSums(batch, weight, bias);
            descendWeightedSums({ weight, bias }, batch, tensor(slopes), 0.5);
            const moved = plainDescent(start, startBias, inputs, slopes);
            expect(weight).toBeTensor([columns, inner], moved.weight, 1e-4);
            if (bias) expect(bias).toBeTensor([columns], moved.bias, 1e-4);
            const next = plainProduct(
              inputs,
              { shape: [columns, inner], values: moved.weight },
              false,
              true,
            );
            expect(weightedSums(batch, weight)).toBeTensor(next.shape, next.values, 1e-3);
          });
          tf.dispose([weight, ...(bias ? [bias] : [])]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("has to the last bit the numbers of descend along weightedSumsSlopes, step after step", () => {
    const [fused, stepwise] = [tf.variable(tensor(full)), tf.variable(tensor(full))];
    const inputs = tensor(sparse);
    for (let step = 0; step < 3; step++) {
      const slopes = weightedSums(inputs, fused);
      expect(weightedSums(inputs, stepwise)).toBeTensor([40, 30], slopes.dataSync<"float32">(), 0);
      descendWeightedSums({ weight: fused }, inputs, slopes, 0.01);
      descend(stepwise, weightedSumsSlopes(slopes, inputs).weight, 0.01);
      expect(fused).toBeTensor([30, 70], stepwise.dataSync<"float32">(), 0);
      // A step of another kind in between is seen, too.
      for (const weight of [fused, stepwise]) descend(weight, tf.ones([30, 70]), 0.1);
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    "lets %d of a slope through to all",
    (awkward) => {
      const slopes = randomMatrix([40, 30], 0, 3);
      slopes.values[7] = awkward;
      const weight = tf.variable(tensor(full));
      descendWeightedSums({ weight }, tf.zeros([40, 70]), tensor(slopes), 1);
      const moved = weight.dataSync();
      expect(Array.from(moved.subarray(7 * 70, 8 * 70)).every(Number.isNaN)).toBe(true);
      expect(Number.isNaN(moved[0])).toBe(false);
      // And the sums that come next meet 0 · NaN.
      expect(weightedSums(tf.zeros([40, 70]), weight).dataSync()[7]).toBe(Number.NaN);
    },
  );

  it("ends in NaN or infinity where a step is too long, and so do the next sums", () => {
    const weight = tf.variable(tensor(full));
    const inputs = tensor(sparse);
    weightedSums(inputs, weight);
    descendWeightedSums({ weight }, inputs, tf.fill([40, 30], 1e38), 1e38);
    expect(Array.from(weight.dataSync()).some((value) => !Number.isFinite(value))).toBe(true);
    expect(Array.from(weightedSums(tf.zeros([40, 70]), weight).dataSync()).some(Number.isNaN)).toBe(
      true,
    );
  });

  it("leaves a clone from before the step as it was", () => {
    const weight = tf.variable(tensor(full));
    const before = weight.clone();
    descendWeightedSums({ weight }, tensor(sparse), tf.ones([40, 30]), 1);
    expect(before).toBeTensor([30, 70], full.values);
  });

  it("refuses sizes that do not meet", () => {
    const weight = tf.variable(tensor(full));
    const step = () => descendWeightedSums({ weight }, tf.ones([5, 3]), tf.ones([5, 30]), 1);
    expect(step).toThrow();
    expect(weight).toBeTensor([30, 70], full.values);
  });

  it("keeps no tensor", () => {
    const weight = tf.variable(tensor(full));
    const bias = tf.variable(tf.zeros([30]));
    const [inputs, slopes] = [tensor(sparse), tf.ones([40, 30])];
    const before = tf.memory().numTensors;
    descendWeightedSums({ weight, bias }, inputs, slopes, 1);
    expect(tf.memory().numTensors).toBe(before);
  });
});

it("descendWeightedSums moves nothing for an empty batch", async () => {
  await useEngine("wasm", engineFiles);
  const weight = tf.variable(tf.ones([40, 70]));
  const bias = tf.variable(tf.ones([40]));
  descendWeightedSums({ weight, bias }, tf.zeros([0, 70]), tf.zeros([0, 40]), 1);
  expect(weight).toBeTensor([40, 70], new Float32Array(40 * 70).fill(1));
  expect(bias).toBeTensor([40], new Float32Array(40).fill(1));
});
