import * as tf from "@tensorflow/tfjs";
import { meanImage } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

describe("meanImage", () => {
  it("meanImage(images) averages each pixel over the stack", () => {
    const images = tf.tensor3d([
      [
        [0, 1, 1],
        [0.5, 0, 0],
      ],
      [
        [1, 1, 0],
        [0.5, 0, 0.5],
      ],
    ]);
    expect(meanImage(images)).toBeTensor([2, 3], [0.5, 1, 0.5, 0.5, 0, 0.25]);
  });

  it("meanImage(one image in a stack) is that image", () => {
    expect(meanImage(tf.tensor3d([[[0.25, 0.75]]]))).toBeTensor([1, 2], [0.25, 0.75]);
  });

  it("meanImage(bytes) does not round to whole numbers", () => {
    const bytes = tf.tensor3d([[[0]], [[1]]], [2, 1, 1], "int32");
    expect(meanImage(bytes)).toBeTensor([1, 1], [0.5]);
  });

  it("meanImage(images) keeps no tensor but its result", () => {
    const images = tf.zeros([3, 2, 2]);
    expect(tensorsKept(() => meanImage(images))).toBe(1);
  });

  it("meanImage refuses what is not a stack of images", () => {
    expect(() => meanImage(tf.zeros([28, 28]))).toThrow(
      new RangeError(
        "meanImage averages a stack of images, [count, height, width], but got [28, 28]",
      ),
    );
  });

  it("meanImage refuses an empty stack", () => {
    expect(() => meanImage(tf.zeros([0, 28, 28]))).toThrow(
      new RangeError("meanImage needs at least one image, but the stack is [0, 28, 28]"),
    );
  });
});
