import * as tf from "@tensorflow/tfjs";
import { relu } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

describe("relu", () => {
  it("forward(inputs) replaces what is negative by 0, in any shape", () => {
    const inputs = tf.tensor3d([
      [
        [-2, -0.5],
        [0, 3],
      ],
    ]);
    expect(relu().forward(inputs)).toBeTensor([1, 2, 2], [0, 0, 0, 3]);
  });

  it("its gradient is 1 above 0 and else 0, at 0 too", () => {
    const gradient = tf.grad((inputs) => relu().forward(inputs));
    expect(gradient(tf.tensor1d([-1, 0, 2]))).toBeTensor([3], [0, 0, 1]);
  });

  it("has no parameters, and keeps no tensor but its outputs", () => {
    const inputs = tf.zeros([3]);
    expect(relu().parameters).toEqual([]);
    expect(tensorsKept(() => relu().forward(inputs))).toBe(1);
  });
});
