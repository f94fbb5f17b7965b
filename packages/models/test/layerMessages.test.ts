import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import {
  averagePool,
  batchNorm,
  conv2d,
  dropout,
  flatten,
  globalAveragePool,
  leakyRelu,
  linear,
  type Model,
  maxPool,
  relu,
  residual,
  sequential,
} from "@underhood/models";
import { describe, expect, it } from "vitest";

const random = seededRandom(42);
const options = { kernelSize: 3, random };

/** Each layer, what it is given, and all that it says. */
const refusals: [string, () => Model, number[], string][] = [
  [
    "images without channels",
    () => conv2d(1, 4, options),
    [64, 28, 28],
    "conv2d(1, 4, { kernelSize: 3 }) expects a batch of images, [batch, height, width, 1], but got " +
      "[64, 28, 28]. Images of one channel say so: reshape([64, 28, 28, 1]).",
  ],
  [
    "images laid flat",
    () => conv2d(1, 4, options),
    [64, 784],
    "conv2d(1, 4, { kernelSize: 3 }) expects a batch of images, [batch, height, width, 1], but got " +
      "[64, 784]. Images laid flat get their rows back by reshape([64, 28, 28, 1]).",
  ],
  [
    "a single image",
    () => conv2d(3, 4, options),
    [28, 28, 3],
    "conv2d(3, 4, { kernelSize: 3 }) expects a batch of images, [batch, height, width, 3], but got " +
      "[28, 28, 3]. A single image is a batch of one: reshape([1, 28, 28, 3]).",
  ],
  [
    "PyTorch's order",
    () => conv2d(3, 4, options),
    [64, 3, 28, 28],
    "conv2d(3, 4, { kernelSize: 3 }) expects a batch of images, [batch, height, width, 3], but got " +
      "[64, 3, 28, 28]. Here the channels come last: transpose([0, 2, 3, 1]) brings them there from " +
      "PyTorch's order.",
  ],
  [
    "other channels",
    () => conv2d(8, 4, options),
    [64, 14, 14, 4],
    "conv2d(8, 4, { kernelSize: 3 }) expects a batch of images, [batch, height, width, 8], but got " +
      "[64, 14, 14, 4]. Adjoining sizes must match: it is made for 8 channels, and the images have 4.",
  ],
  [
    "images smaller than the kernel",
    () => conv2d(1, 4, { kernelSize: 5, padding: 1, random }),
    [64, 2, 4, 1],
    "conv2d(1, 4, { kernelSize: 5, padding: 1 }) moves a window of 5 × 5 pixels over images, but got " +
      "[64, 2, 4, 1], images of 2 × 4, 4 × 6 with padding. Use fewer layers that shrink the images, a " +
      "smaller window, or more padding.",
  ],
  [
    "images smaller than the window",
    () => maxPool(2),
    [64, 1, 1, 8],
    "maxPool(2) moves a window of 2 × 2 pixels over images, but got [64, 1, 1, 8], images of 1 × 1. Use " +
      "fewer layers that shrink the images, a smaller window, or more padding.",
  ],
  [
    "rows",
    () => averagePool(3, { stride: 2, padding: 1 }),
    [64, 30],
    "averagePool(3, { stride: 2, padding: 1 }) expects a batch of images, [batch, height, width, " +
      "channels], but got [64, 30]. Every image has rows, columns and channels; grey ones have 1 channel.",
  ],
  [
    "numbers without examples",
    () => globalAveragePool(),
    [7],
    "globalAveragePool expects a batch of images, [batch, height, width, channels], but got [7]. Every " +
      "image has rows, columns and channels; grey ones have 1 channel.",
  ],
  [
    "images without pixels",
    () => globalAveragePool(),
    [64, 0, 7, 8],
    "globalAveragePool takes the mean of an image's pixels, so it needs one at least, but got [64, 0, 7, 8]",
  ],
  [
    "a single example",
    () => flatten(),
    [784],
    "flatten expects a batch of examples, [batch, …], but got [784]. A single example is a batch of one: " +
      "reshape([1, 784]).",
  ],
  [
    "other features",
    () => batchNorm(8),
    [64, 14, 14, 4],
    "batchNorm(8) expects rows, [batch, 8], or images, [batch, height, width, 8], but got " +
      "[64, 14, 14, 4]. Make it for as many features as the layer before has outputs.",
  ],
  [
    "a path to another shape",
    () => residual(linear(3, 2, { random })),
    [5, 3],
    "residual adds its path to its inputs, so both need the same shape, but its path makes [5, 2] of " +
      "[5, 3]. Give it a shortcut that changes the shape likewise, such as conv2d with kernelSize: 1 and " +
      "the path's stride.",
  ],
  [
    "sides of two shapes",
    () => residual(linear(3, 2, { random }), linear(3, 1, { random })),
    [5, 3],
    "residual adds two sides of the same shape, but its path makes [5, 2] of [5, 3], and its shortcut " +
      "[5, 1]. Give both the same channels and strides.",
  ],
];

describe("layers refuse what does not fit, and say what to do", () => {
  it.each(refusals)("%s", (_, make, shape, message) => {
    expect(() => make().forward(tf.zeros(shape))).toThrow(new RangeError(message));
  });

  it("batchNorm refuses a single example in training, but not in evaluation", () => {
    const inputs = tf.zeros([1, 8]);
    expect(() => batchNorm(8).forward(inputs, { training: true })).toThrow(
      new RangeError(
        "batchNorm(8) needs more than one value of each feature in training, or they would all become 0, " +
          "but got [1, 8]. Use larger batches; where the last one may hold a single example, leave it " +
          "out with dropLast.",
      ),
    );
    expect(batchNorm(8).forward(inputs).shape).toEqual([1, 8]);
  });
});

describe("layers that make no sense are refused when they are made", () => {
  it.each<[() => Model, string]>([
    [() => conv2d(0, 4, options), "conv2d expects inputs to be an integer from 1 up, but got 0"],
    [
      () => conv2d(1, 2.5, options),
      "conv2d expects outputs to be an integer from 1 up, but got 2.5",
    ],
    [
      () => conv2d(1, 4, { kernelSize: 0, random }),
      "conv2d expects kernelSize to be an integer from 1 up, but got 0",
    ],
    [
      () => conv2d(1, 4, { ...options, stride: 0 }),
      "conv2d expects stride to be an integer from 1 up, but got 0",
    ],
    [
      () => conv2d(1, 4, { ...options, padding: -1 }),
      "conv2d expects padding to be an integer from 0 up, but got -1",
    ],
    [
      () => maxPool(2, { padding: 2 }),
      "maxPool expects its padding to be half its window of 2 at most, or some windows would see no " +
        "pixel, but got 2",
    ],
    [() => batchNorm(0), "batchNorm expects features to be an integer from 1 up, but got 0"],
    [
      () => batchNorm(2, { momentum: 2 }),
      "batchNorm expects momentum to be from 0 to 1, but got 2",
    ],
    [
      () => batchNorm(2, { epsilon: -1 }),
      "batchNorm expects epsilon to be a small number from 0 up, but got -1",
    ],
    [
      () => dropout(1, { random }),
      "dropout expects the share that it drops to be from 0 up to but not including 1, but got 1",
    ],
    [
      () => leakyRelu(Number.NaN),
      "leakyRelu expects its slope to be a number such as 0.01, but got NaN",
    ],
    [
      () => linear(2, 1, { random, initial: { standardDeviation: -1 } }),
      "linear(2, 1) expects the standard deviation of its first weights to be a number from 0 up, but " +
        "got -1",
    ],
  ])("%s", (make, message) => {
    expect(make).toThrow(new RangeError(message));
  });

  it("a layer with weights or chance needs random numbers", () => {
    const untyped = { conv2d, dropout } as unknown as Record<
      string,
      (...values: unknown[]) => Model
    >;
    expect(() => untyped.conv2d?.(1, 4, { kernelSize: 3 })).toThrow(
      new TypeError(
        "conv2d(1, 4, { kernelSize: 3 }) draws its first weights at random, so it needs a source of " +
          "random numbers as a last argument: { random: seededRandom(42) }",
      ),
    );
    expect(() => untyped.dropout?.(0.5)).toThrow(
      new TypeError(
        "dropout(0.5) drops at random, so it needs a source of random numbers as a last argument: " +
          "{ random: seededRandom(42) }",
      ),
    );
  });

  it("a first distribution that does not exist is refused", () => {
    const initial = "xavier" as "kaiming";
    expect(() => linear(2, 1, { random, initial })).toThrow(
      new TypeError(
        'linear(2, 1) starts from initial: "uniform", "kaiming" or { standardDeviation: 0.1 }, but got ' +
          '"xavier"',
      ),
    );
  });
});

describe("what layers are called", () => {
  it.each<[() => Model, string]>([
    [() => relu(), "relu"],
    [() => maxPool(3, { stride: 2, padding: 1 }), "maxPool(3, { stride: 2, padding: 1 })"],
    [() => maxPool(2), "maxPool(2)"],
    [
      () => conv2d(1, 4, { ...options, stride: 2, padding: 1 }),
      "conv2d(1, 4, { kernelSize: 3, stride: 2, padding: 1 })",
    ],
    [() => batchNorm(4), "batchNorm(4)"],
    [() => dropout(0.2, { random }), "dropout(0.2)"],
    [() => sequential(), "sequential"],
  ])("%s", (make, name) => {
    expect(make().name).toBe(name);
  });
});
