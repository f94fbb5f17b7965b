import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import { tensorPicture } from "../../src/cells/tensorPicture.ts";

beforeAll(async () => {
  await useEngine();
});

describe("tensorPicture(tensor)", () => {
  it.each([
    [() => tf.scalar(0.25), "0.25"],
    [() => tf.scalar(0.1), "0.1"],
    [() => tf.scalar(7, "int32"), "7"],
    [() => tf.tensor([1, 2.5]), "tensor([1.0000, 2.5000])"],
    [() => tf.range(0, 1000), "tensor([  0.,   1.,   2.,  ..., 997., 998., 999.])"],
    [() => tf.tensor(["a", "b"]), "string [2]"],
  ])("of %s is a text", (make, text) => {
    expect(tensorPicture(make())).toEqual({ kind: "text", text });
  });

  it("of a grey image is that image, whether in intensities or bytes", () => {
    const half = tensorPicture(tf.fill([28, 28], 0.5));
    expect(half).toMatchObject({ kind: "digit", image: { height: 28, width: 28 } });
    const bytes = tensorPicture(tf.fill([28, 28], 255, "int32"));
    expect(bytes.kind === "digit" && bytes.image.ink[0]).toBe(255);
  });

  it("of an image that is below 0 or above 1 is a heat map", () => {
    expect(tensorPicture(tf.fill([28, 28], -0.5))).toMatchObject({
      kind: "heatmap",
      scale: "diverging",
    });
  });

  it("of a stack of images is its first 16", () => {
    const picture = tensorPicture(tf.ones([100, 28, 28]));
    expect(picture.kind === "digits" && picture.images.length).toBe(16);
  });

  it("of an image with NaN, and of a small matrix, is their numbers", () => {
    expect(tensorPicture(tf.fill([28, 28], Number.NaN)).kind).toBe("text");
    expect(tensorPicture(tf.ones([3, 3])).kind).toBe("text");
  });
});
