import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";

describe("toBeTensor(shape, values, tolerance)", () => {
  it("holds for the same shape and values, of every type", () => {
    expect(tf.tensor2d([[1, 2.5]])).toBeTensor([1, 2], [1, 2.5]);
    expect(tf.tensor1d([1, 2], "int32")).toBeTensor([2], Int32Array.of(1, 2));
    expect(tf.tensor1d([true, false])).toBeTensor([2], [1, 0]);
    expect(tf.scalar(7)).toBeTensor([], [7]);
    expect(tf.zeros([0, 2])).toBeTensor([0, 2], []);
  });

  it("holds within the tolerance, and not beyond it", () => {
    expect(tf.scalar(1)).toBeTensor([], [1.25], 0.25);
    expect(tf.scalar(1)).not.toBeTensor([], [1.375], 0.25);
    expect(tf.scalar(1)).not.toBeTensor([], [1.001]);
  });

  it("holds for NaN and infinities where they are expected", () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(tf.tensor1d(values)).toBeTensor([3], values);
    expect(tf.scalar(Number.NaN)).not.toBeTensor([], [0], 1);
    expect(tf.scalar(0)).not.toBeTensor([], [Number.NaN], 1);
    expect(tf.scalar(Number.POSITIVE_INFINITY)).not.toBeTensor([], [Number.NEGATIVE_INFINITY], 1);
  });

  it("says what differs", () => {
    const tensor = tf.tensor2d([[1, 2, 4]]);
    expect(() => expect(tensor).toBeTensor([3], [1, 2, 3])).toThrow(
      "expected a tensor of shape [3], got [1,3]",
    );
    expect(() => expect(tensor).toBeTensor([1, 3], [1, 2])).toThrow("expected 2 values, got 3");
    expect(() => expect(tensor).toBeTensor([1, 3], [1, 3, 5], 0.5)).toThrow(
      "expected value 1 to be 3 within 0.5, got 2 (2 of 3 values differ)",
    );
    expect(() => expect(undefined).toBeTensor([], [1])).toThrow("expected a tensor, got undefined");
    expect(() => expect(tf.scalar(1)).not.toBeTensor([], [1])).toThrow(
      "expected another tensor than [] with these values within 0.000001",
    );
  });
});
