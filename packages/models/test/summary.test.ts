import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import {
  batchNorm,
  conv2d,
  flatten,
  linear,
  relu,
  residual,
  sequential,
  simpleNet,
  smallConvNet,
  summary,
} from "@underhood/models";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

const random = seededRandom(42);

describe("summary", () => {
  it("summary(model, inputShape) lists layers, the shapes they make, and what they learn", () => {
    expect(summary(simpleNet({ random }), [784])).toEqual({
      layers: [
        { name: "linear(784, 30)", depth: 0, outputShape: [30], parameterCount: 23_550 },
        { name: "relu", depth: 0, outputShape: [30], parameterCount: 0 },
        { name: "linear(30, 1)", depth: 0, outputShape: [1], parameterCount: 31 },
      ],
      parameterCount: 23_581,
      text: [
        "layer            output       parameters",
        "linear(784, 30)  [batch, 30]      23,550",
        "relu             [batch, 30]           0",
        "linear(30, 1)    [batch, 1]           31",
        "total                             23,581",
      ].join("\n"),
    });
  });

  it("follows the images of smallConvNet down to one pixel: 6,722 parameters", () => {
    const { layers, parameterCount } = summary(smallConvNet({ random }), [28, 28, 1]);
    const convolutions = layers.filter(({ name }) => name.startsWith("conv2d"));
    expect(convolutions.map(({ outputShape }) => outputShape)).toEqual([
      [14, 14, 4],
      [7, 7, 8],
      [4, 4, 16],
      [2, 2, 32],
      [1, 1, 2],
    ]);
    expect(convolutions.map((layer) => layer.parameterCount)).toEqual([40, 296, 1168, 4640, 578]);
    expect(parameterCount).toBe(6722);
  });

  it("indents what lies inside a layer, and names the branches of a residual", () => {
    const path = sequential(conv2d(1, 2, { kernelSize: 3, padding: 1, random }), batchNorm(2));
    const shortcut = conv2d(1, 2, { kernelSize: 1, random });
    const model = sequential(residual(path, shortcut), flatten());
    expect(summary(model, [4, 4, 1]).text.split("\n")).toEqual([
      "layer                                            output            parameters",
      "residual                                         [batch, 4, 4, 2]          28",
      "  path: sequential                               [batch, 4, 4, 2]          24",
      "    conv2d(1, 2, { kernelSize: 3, padding: 1 })  [batch, 4, 4, 2]          20",
      "    batchNorm(2)                                 [batch, 4, 4, 2]           4",
      "  shortcut: conv2d(1, 2, { kernelSize: 1 })      [batch, 4, 4, 2]           4",
      "flatten                                          [batch, 32]                0",
      "total                                                                      28",
    ]);
  });

  it("a layer that stands in a model twice counts once in the total", () => {
    const twin = linear(2, 2, { random });
    const { layers, parameterCount } = summary(sequential(twin, twin), [2]);
    expect(layers.map((layer) => layer.parameterCount)).toEqual([6, 6]);
    expect(parameterCount).toBe(6);
  });

  it("a single layer, or a model of your own, is one line", () => {
    expect(summary(relu(), [3]).layers).toEqual([
      { name: "relu", depth: 0, outputShape: [3], parameterCount: 0 },
    ]);
    const own = { parameters: [], forward: (inputs: tf.Tensor) => tf.sum(inputs, 1, true) };
    expect(summary(own, [3]).layers).toEqual([
      { name: "model", depth: 0, outputShape: [1], parameterCount: 0 },
    ]);
  });

  it("is plain data, keeps no tensor, and leaves what batchNorm has learned", () => {
    const model = sequential(linear(3, 2, { random }), batchNorm(2));
    expect(structuredClone(summary(model, [3]))).toEqual(summary(model, [3]));
    expect(tensorsKept(() => summary(model, [3]))).toBe(0);
    expect(model.state?.["1.running_mean"]).toBeTensor([2], [0, 0], 0);
    expect(model.state?.["1.num_batches_tracked"]).toBeTensor([], [0], 0);
  });

  it("layers that do not fit say which sizes clash", () => {
    expect(() => summary(simpleNet({ random }), [28, 28, 1])).toThrow(
      /^linear\(784, 30\) expects a batch of rows, \[batch, 784\], but got \[1, 28, 28, 1\]/,
    );
  });
});
