import * as tf from "@tensorflow/tfjs";
import { binaryAccuracy } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

describe("binaryAccuracy", () => {
  it("binaryAccuracy(outputs, targets) is the share of outputs on the right side of 0", () => {
    const outputs = tf.tensor2d([[-11.1], [5.9], [0.1], [-8.1]]);
    expect(binaryAccuracy(outputs, tf.ones([4, 1]))).toBeTensor([], [0.5]);
    expect(binaryAccuracy(outputs, tf.tensor2d([[0], [1], [1], [1]]))).toBeTensor([], [0.75]);
  });

  it("an output of exactly 0 says no", () => {
    expect(binaryAccuracy(tf.zeros([2]), tf.tensor1d([0, 1]))).toBeTensor([], [0.5]);
  });

  it("targets may be whole numbers or truth values", () => {
    const outputs = tf.tensor1d([3, -3]);
    expect(binaryAccuracy(outputs, tf.tensor1d([1, 0], "int32"))).toBeTensor([], [1]);
    expect(binaryAccuracy(outputs, tf.tensor1d([true, true], "bool"))).toBeTensor([], [0.5]);
  });

  it("binaryAccuracy keeps no tensor but its result", () => {
    const [outputs, targets] = [tf.zeros([3, 1]), tf.ones([3, 1])];
    expect(tensorsKept(() => binaryAccuracy(outputs, targets))).toBe(1);
  });

  it("binaryAccuracy refuses shapes that would silently broadcast", () => {
    expect(() => binaryAccuracy(tf.zeros([9, 1]), tf.zeros([9]))).toThrow(
      /^binaryAccuracy compares each output .* \[9, 1\] and the targets \[9\]\. Broadcasting would make both \[9, 9\]/,
    );
  });
});
