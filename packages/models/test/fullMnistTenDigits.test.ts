import * as tf from "@tensorflow/tfjs";
import { toIntensities } from "@underhood/core";
import {
  confusionMatrix,
  distance,
  meanImage,
  pixelSimilarity,
  rootMeanSquareDistance,
} from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import { type Digits, imagesOf, missingMnist, readMnist } from "./fullMnist.ts";

describe.skipIf(missingMnist)(`on all ten digits of MNIST${missingMnist}`, () => {
  let ideals: tf.Tensor2D[];
  let validation: Digits;

  beforeAll(() => {
    const digits = readMnist();
    validation = digits.validation;
    ideals = Array.from({ length: 10 }, (_, label) =>
      tf.tidy(() => meanImage(stack(imagesOf(digits.training, label)))),
    );
  });

  it.each([
    ["distance", distance, 0.6685],
    ["rootMeanSquareDistance", rootMeanSquareDistance, 0.8203],
  ])("pixelSimilarity by %s is right about this share", (_, measure, expected) => {
    const outputs = pixelSimilarity(ideals, measure).forward(stack(validation.images));
    const counts = confusionMatrix(
      outputs,
      tf.tensor1d(Int32Array.from(validation.labels), "int32"),
    );
    const right = tf.sum(tf.mul(counts, tf.eye(10, 10, undefined, "int32"))).dataSync()[0] ?? 0;
    expect(tf.sum(counts)).toBeTensor([], [10_000]);
    expect(right / 10_000).toBe(expected);
  });
});

/** Bytes as intensities. `[count · 784] → [count, 28, 28]` */
function stack(data: Uint8Array): tf.Tensor {
  return toIntensities({ shape: [data.length / 784, 28, 28], data });
}
