import * as tf from "@tensorflow/tfjs";
import { sgd } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

describe("sgd", () => {
  it("step(parameters, gradients, { learningRate }) subtracts learningRate · gradient, in place", () => {
    const weights = tf.variable(tf.tensor2d([[1, 2, 3]]));
    const bias = tf.variable(tf.scalar(10));
    const gradients = [tf.tensor2d([[10, 0, -10]]), tf.scalar(5)];
    sgd().step([weights, bias], gradients, { learningRate: 0.1 });
    expect(weights).toBeTensor([1, 3], [0, 2, 4]);
    expect(bias).toBeTensor([], [9.5]);
  });

  it("each step starts where the last one ended", () => {
    const position = tf.variable(tf.scalar(-1.5));
    for (let i = 0; i < 10; i++) {
      // The slope of x² is 2x, so each step leaves (1 − 2 · 0.25) of the way to 0.
      sgd().step([position], [tf.mul(position, 2)], { learningRate: 0.25 });
    }
    expect(position).toBeTensor([], [-1.5 * 0.5 ** 10]);
  });

  it("keeps no tensor, and leaves the gradients alone", () => {
    const parameter = tf.variable(tf.zeros([3]));
    const gradient = tf.ones([3]);
    expect(tensorsKept(() => sgd().step([parameter], [gradient], { learningRate: 1 }))).toBe(0);
    expect(gradient).toBeTensor([3], [1, 1, 1]);
  });

  it("refuses a missing gradient before anything moves", () => {
    const parameters = [tf.variable(tf.zeros([1])), tf.variable(tf.zeros([1]))];
    expect(() => sgd().step(parameters, [tf.ones([1])], { learningRate: 1 })).toThrow(
      new RangeError("sgd expects a gradient for each of 2 parameters, but got 1"),
    );
    expect(parameters[0]).toBeTensor([1], [0]);
  });
});
