import * as tf from "@tensorflow/tfjs";
import { descend, useEngine } from "@underhood/core";
import { assert, property } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";
import { awkwardNumbers } from "./kernels/awkwardNumbers.ts";

describe.each([true, false])("descend, with training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels });
  });

  it("goes down the gradient as far as the learning rate says", () => {
    const parameter = tf.variable(tf.tensor2d([1, 2, 3, 4, 5], [1, 5]));
    descend(parameter, tf.tensor2d([10, 0, -10, 1, 2], [1, 5]), 0.1);
    expect(parameter).toBeTensor([1, 5], [0, 2, 4, 3.9, 4.8]);
  });

  it("draws the parameter to 0 as far as the weight decay says", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2, 3, 4, 5]));
    descend(parameter, tf.tensor1d([10, 0, -10, 1, 2]), 0.1, 0.5);
    expect(parameter).toBeTensor([5], [-0.05, 1.9, 3.85, 3.7, 4.55], 1e-6);
  });

  it("agrees with plain TypeScript for any numbers and any count", () => {
    assert(
      property(awkwardNumbers({ perItem: 2 }), (pairs) => {
        const start = Float32Array.from(pairs, ([first]) => first as number);
        const slopes = Float32Array.from(pairs, ([, second]) => second as number);
        const parameter = tf.variable(tf.tensor1d(start));
        const gradient = tf.tensor1d(slopes);
        descend(parameter, gradient, 0.5);
        const expected = start.map((value, i) => value - 0.5 * (slopes[i] as number));
        expect(parameter).toBeTensor([pairs.length], expected, 1e-4);
        tf.dispose([parameter, gradient]);
      }),
    );
  });

  it("leaves a clone from before the step as it was", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    const before = parameter.clone();
    descend(parameter, tf.tensor1d([1, 1]), 1);
    expect(before).toBeTensor([2], [1, 2]);
    expect(parameter).toBeTensor([2], [0, 1]);
    descend(parameter, tf.tensor1d([1, 1]), 1);
    expect(parameter).toBeTensor([2], [-1, 0]);
  });

  it("is seen by the products that follow, however often the tensor was multiplied", () => {
    const parameter = tf.variable(tf.zeros([40, 40]));
    const other = tf.ones<tf.Rank.R2>([40, 40]);
    expect(
      tf
        .matMul(parameter as tf.Tensor2D, other)
        .sum()
        .dataSync()[0],
    ).toBe(0);
    descend(parameter, tf.ones([40, 40]), -1);
    expect(
      tf
        .matMul(parameter as tf.Tensor2D, other)
        .sum()
        .dataSync()[0],
    ).toBe(40 ** 3);
  });

  it("keeps no tensor", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    const gradient = tf.tensor1d([1, 1]);
    const before = tf.memory().numTensors;
    descend(parameter, gradient, 1);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses a gradient of another shape or kind", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    expect(() => descend(parameter, tf.tensor1d([1]), 1)).toThrow(
      new RangeError("expected a gradient of the parameter's shape [2], got [1]"),
    );
    expect(() => descend(parameter, tf.tensor1d([1, 2], "int32"), 1)).toThrow(
      new TypeError("expected float32 tensors, got int32"),
    );
  });
});
