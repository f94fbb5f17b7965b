import * as tf from "@tensorflow/tfjs";
import { describe as describeTensor } from "@underhood/core";
import { describe, expect, it } from "vitest";

describe("describe(tensor)", () => {
  it.each([
    [
      () =>
        tf.tensor2d([
          [0.1, 0.25],
          [0.5, 0.99609375],
        ]),
      "float32 [2, 2], 0.1 to 0.9961",
    ],
    [() => tf.tensor1d([-53195.8594, -253.8908]), "float32 [2], -53200 to -253.9"],
    [() => tf.tensor1d([1e-9, 123456789]), "float32 [2], 1e-9 to 123456792"],
    [() => tf.scalar(0.1), "float32 [], 0.1"],
    [() => tf.zeros([28, 28]), "float32 [28, 28], all 0"],
    [() => tf.tensor1d([Number.NaN, 1, 2]), "float32 [3], 1 to 2, 1 NaN"],
    [() => tf.tensor1d([Number.NaN, 5, Number.NaN]), "float32 [3], all 5, 2 NaN"],
    [() => tf.tensor1d([Number.NaN, Number.NaN]), "float32 [2], 2 NaN"],
    [() => tf.tensor1d([Number.NEGATIVE_INFINITY, 0.5]), "float32 [2], -Infinity to 0.5"],
    [() => tf.tensor1d([3, -7, 1000000], "int32"), "int32 [3], -7 to 1000000"],
    [() => tf.tensor1d([true, false, true]), "bool [3], 2 true"],
    [() => tf.zeros([0, 3]), "float32 [0, 3], empty"],
    [() => tf.tensor(["a", "b"]), "string [2]"],
  ])("of %s is %j", (make, text) => {
    expect(tf.tidy(() => [describeTensor(make())][0])).toBe(text);
  });
});
