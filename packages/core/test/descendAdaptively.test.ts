import * as tf from "@tensorflow/tfjs";
import { descendAdaptively, ParameterBuffers, useEngine } from "@underhood/core";
import { assert, boolean, integer, property } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";
import { awkwardNumbers } from "./kernels/awkwardNumbers.ts";

const options = { learningRate: 0.5, betas: [0.75, 0.5], epsilon: 1e-8, steps: 1 } as const;

describe.each([true, false])("descendAdaptively, training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels });
  });

  it("goes as far as the learning rate says in its first step, whatever the slope's size", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2, 3, 4, 5]));
    const buffers = new ParameterBuffers(parameter, [new Float32Array(5), new Float32Array(5)]);
    descendAdaptively(parameter, tf.tensor1d([8, -8, 0.001, 0, 1]), buffers, options);
    expect(parameter).toBeTensor([5], [0.5, 2.5, 2.5, 4, 4.5], 1e-4);
    expect(buffers.copy()[0]).toEqual(Float32Array.of(2, -2, 0.00025, 0, 0.25));
  });

  it("agrees with plain TypeScript for any numbers and any count", () => {
    const sides = awkwardNumbers({ perItem: 4 });
    assert(
      property(sides, integer({ min: 1, max: 9 }), boolean(), (items, steps, decays) => {
        const [start, slopes, firstMeans, roots] = [0, 1, 2, 3].map((place) =>
          Float32Array.from(items, (item) => item[place] as number),
        ) as [Float32Array, Float32Array, Float32Array, Float32Array];
        // Not near 0, where the root would blow up every rounding.
        const squares = roots.map((root) => root * root + 1);
        const parameter = tf.variable(tf.tensor1d(start));
        const gradient = tf.tensor1d(slopes);
        const buffers = new ParameterBuffers(parameter, [firstMeans, squares]);
        const [weightDecay, kept] = decays ? [0.25, 0.875] : [0, 1];
        descendAdaptively(parameter, gradient, buffers, { ...options, steps, weightDecay, kept });
        const slope = slopes.map((each, i) => (decays ? each + 0.25 * Number(start[i]) : each));
        const means = firstMeans.map((each, i) => 0.75 * each + 0.25 * Number(slope[i]));
        const spread = squares.map((each, i) => 0.5 * each + 0.5 * Number(slope[i]) ** 2);
        const expected = start.map((value, i) => {
          const mean = Number(means[i]) / (1 - 0.75 ** steps);
          const root = Math.sqrt(Number(spread[i]) / (1 - 0.5 ** steps));
          return kept * value - (0.5 * mean) / (root + 1e-8);
        });
        expect(parameter).toBeTensor([start.length], expected, 1e-3);
        const [keptMeans = [], keptSquares = []] = buffers.copy();
        expect(tf.tensor1d(keptMeans)).toBeTensor([start.length], means, 1e-4);
        expect(tf.tensor1d(keptSquares)).toBeTensor([start.length], spread, 1e-2);
        tf.dispose([parameter, gradient]);
      }),
    );
  });

  it("leaves a clone from before the step as it was, and keeps no tensor", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    const gradient = tf.tensor1d([1, 1]);
    const buffers = new ParameterBuffers(parameter, [new Float32Array(2), new Float32Array(2)]);
    const clone = parameter.clone();
    const before = tf.memory().numTensors;
    descendAdaptively(parameter, gradient, buffers, options);
    expect(tf.memory().numTensors).toBe(before);
    expect(clone).toBeTensor([2], [1, 2]);
    expect(parameter).toBeTensor([2], [0.5, 1.5], 1e-6);
  });
});
