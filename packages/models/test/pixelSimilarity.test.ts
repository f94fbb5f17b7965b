import * as tf from "@tensorflow/tfjs";
import { accuracy, pixelSimilarity, rootMeanSquareDistance } from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

let left: tf.Tensor2D;
let right: tf.Tensor2D;
let blank: tf.Tensor2D;
let almostLeft: tf.Tensor2D;

beforeAll(() => {
  left = tf.tensor2d([
    [1, 0],
    [1, 0],
  ]);
  right = tf.tensor2d([
    [0, 1],
    [0, 1],
  ]);
  blank = tf.zeros([2, 2]);
  almostLeft = tf.tensor2d([
    [0.75, 0],
    [1, 0.25],
  ]);
});

describe("pixelSimilarity", () => {
  it("forward(images) gives minus the distance to each ideal, for any number of classes", () => {
    const model = pixelSimilarity([left, right, blank]);
    const outputs = model.forward(tf.stack([left, almostLeft]));
    expect(outputs).toBeTensor([2, 3], [0, -1, -0.5, -0.125, -0.875, -0.5]);
  });

  it("forward(image) takes one image too", () => {
    expect(pixelSimilarity([left, right]).forward(almostLeft)).toBeTensor([2], [-0.125, -0.875]);
  });

  it("forward(rows) takes images laid flat, as batches bring them", () => {
    const model = pixelSimilarity([left, right, blank]);
    const images = tf.stack([left, almostLeft]);
    const rows = tf.reshape(images, [2, 4]);
    expect(model.forward(rows)).toBeTensor([2, 3], model.forward(images).dataSync());
  });

  it("pixelSimilarity(ideals, rootMeanSquareDistance) measures that way", () => {
    const outputs = pixelSimilarity([left, blank], rootMeanSquareDistance).forward(almostLeft);
    expect(outputs).toBeTensor([2], [-Math.sqrt(0.125 / 4), -Math.sqrt(1.625 / 4)]);
  });

  it("its highest output is the nearest class, so accuracy judges it like any classifier", () => {
    const images = tf.stack([left, almostLeft, right, blank]);
    const outputs = pixelSimilarity([left, right]).forward(images);
    expect(accuracy(outputs, tf.tensor1d([0, 0, 1, 1], "int32"))).toBeTensor([], [0.75]);
  });

  it("has no parameters, and keeps no tensor but its outputs", () => {
    const model = pixelSimilarity([left, right]);
    const rows = tf.zeros([3, 4]);
    expect(model.parameters).toEqual([]);
    expect(tensorsKept(() => model.forward(rows))).toBe(1);
  });

  it("refuses a choice of one", () => {
    expect(() => pixelSimilarity([left])).toThrow(
      new RangeError("pixelSimilarity chooses between classes: expected two ideals or more, got 1"),
    );
  });

  it("refuses ideals that are not images of one size", () => {
    expect(() => pixelSimilarity([left, tf.zeros([2, 3])])).toThrow(
      new RangeError(
        "pixelSimilarity expects one image, [height, width], for each class, all of the same size, " +
          "but got [2, 2], [2, 3]",
      ),
    );
    expect(() => pixelSimilarity([tf.zeros([4]), tf.zeros([4])])).toThrow(/but got \[4\], \[4\]$/);
  });

  it("forward refuses images of another size", () => {
    expect(() => pixelSimilarity([left, right]).forward(tf.zeros([5, 3, 2]))).toThrow(
      /expects images of the ideal's size, \[count, 2, 2\] or \[2, 2\], but got \[5, 3, 2\]$/,
    );
  });
});
