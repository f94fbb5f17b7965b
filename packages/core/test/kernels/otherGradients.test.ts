import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { assert, constantFrom, integer, property, record } from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";

beforeAll(async () => {
  await useEngine("cpu");
  await useEngine("wasm", engineFiles);
});

afterEach(() => {
  tf.setBackend("wasm");
});

const upTo = (max: number) => integer({ min: 1, max });

/** Small whole numbers, whose sums are exact in whatever order. */
function wholeNumbers(shape: readonly number[], step: number): tf.Tensor {
  const size = tf.util.sizeFromShape([...shape]);
  const values = Float32Array.from({ length: size }, (_, i) => ((i * step + (i >> 3)) % 9) - 4);
  return tf.tensor(values, [...shape]);
}

/** Holds the same computation on wasm against TensorFlow.js's plain cpu backend. */
function expectAsOnCpu(compute: () => tf.Tensor[]): void {
  const on = (engine: string) => {
    tf.setBackend(engine);
    return tf.tidy(() => compute().map((tensor) => Array.from(tensor.dataSync())));
  };
  const cpu = on("cpu");
  expect(on("wasm")).toEqual(cpu);
}

describe("the gradients of tf.depthwiseConv2d", () => {
  it("reach the images and the filters, each channel for itself", () => {
    const x = tf.tensor4d([1, 10, 2, 20], [1, 1, 2, 2]);
    const filter = tf.tensor4d([3, 5], [1, 1, 2, 1]);
    const convolve = (images: tf.Tensor, filters: tf.Tensor) =>
      tf.depthwiseConv2d(images as tf.Tensor4D, filters as tf.Tensor4D, 1, "valid");
    const [dx, dFilter] = tf.grads(convolve)([x, filter], tf.ones([1, 1, 2, 2]));
    expect(dx).toBeTensor([1, 1, 2, 2], [3, 5, 3, 5]);
    expect(dFilter).toBeTensor([1, 1, 2, 1], [3, 30]);
  });

  it("agree with TensorFlow.js's cpu backend for all sizes, strides and paddings", () => {
    const convolutions = record({
      batch: integer({ min: 0, max: 3 }),
      height: upTo(8),
      width: upTo(8),
      channels: upTo(6),
      multiplier: upTo(5),
      filterHeight: upTo(3),
      filterWidth: upTo(3),
      stride: upTo(2),
      pad: constantFrom<"same" | "valid">("same", "valid"),
    }).filter(
      ({ height, width, filterHeight, filterWidth }) =>
        height >= filterHeight && width >= filterWidth,
    );
    assert(
      property(convolutions, ({ batch, height, width, channels, multiplier, ...rest }) => {
        const { filterHeight, filterWidth, stride, pad } = rest;
        expectAsOnCpu(() => {
          const x = wholeNumbers([batch, height, width, channels], 7);
          const filter = wholeNumbers([filterHeight, filterWidth, channels, multiplier], 5);
          const convolve = (images: tf.Tensor, filters: tf.Tensor) =>
            tf.depthwiseConv2d(images as tf.Tensor4D, filters as tf.Tensor4D, stride, pad);
          const { shape } = convolve(x, filter);
          return tf.grads(convolve)([x, filter], wholeNumbers(shape, 4));
        });
      }),
    );
  });

  it("let tf.separableConv2d be trained", () => {
    expectAsOnCpu(() => {
      const inputs = [
        wholeNumbers([2, 6, 5, 3], 7),
        wholeNumbers([3, 3, 3, 2], 5),
        wholeNumbers([1, 1, 6, 4], 2),
      ];
      const convolve = (...[x, depthwise, pointwise]: tf.Tensor[]) =>
        tf.separableConv2d(
          x as tf.Tensor4D,
          depthwise as tf.Tensor4D,
          pointwise as tf.Tensor4D,
          2,
          "same",
        );
      return tf.grads(convolve)(inputs);
    });
  });
});

describe("the gradient of tf.conv3d with respect to its inputs", () => {
  it("agrees with TensorFlow.js's cpu backend for all sizes, strides and paddings", () => {
    const convolutions = record({
      batch: upTo(2),
      depth: upTo(5),
      size: upTo(5),
      channels: upTo(5),
      outChannels: upTo(6),
      filterDepth: upTo(3),
      filterSize: upTo(3),
      stride: upTo(2),
      pad: constantFrom<"same" | "valid">("same", "valid"),
    }).filter(
      ({ depth, size, filterDepth, filterSize, stride }) =>
        // TensorFlow.js works out a negative padding where steps leave out pixels.
        depth >= filterDepth && size >= filterSize && filterDepth >= stride && filterSize >= stride,
    );
    assert(
      property(convolutions, ({ batch, depth, size, channels, outChannels, ...rest }) => {
        const { filterDepth, filterSize, stride, pad } = rest;
        expectAsOnCpu(() => {
          const x = wholeNumbers([batch, depth, size, size + 1, channels], 7);
          const shape = [filterDepth, filterSize, filterSize, channels, outChannels];
          const filter = wholeNumbers(shape, 5) as tf.Tensor5D;
          const convolve = (images: tf.Tensor) =>
            tf.conv3d(images as tf.Tensor5D, filter, stride, pad);
          return [tf.grad(convolve)(x, wholeNumbers(convolve(x).shape, 4))];
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe("the gradient of tf.gather", () => {
  it("adds up the rows that were taken more than once", () => {
    const take = (rows: tf.Tensor) => tf.gather(rows, tf.tensor1d([2, 0, 2], "int32"));
    const dy = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]);
    expect(tf.grad(take)(tf.zeros([4, 2]), dy)).toBeTensor([4, 2], [3, 4, 0, 0, 6, 8, 0, 0]);
  });

  it("agrees with TensorFlow.js's cpu backend for all sizes and any places", () => {
    const gathers = record({
      rows: upTo(9),
      length: upTo(9),
      taken: integer({ min: 0, max: 12 }),
      step: upTo(7),
    });
    assert(
      property(gathers, ({ rows, length, taken, step }) => {
        expectAsOnCpu(() => {
          const places = Int32Array.from({ length: taken }, (_, i) => (i * step) % rows);
          const take = (table: tf.Tensor) => tf.gather(table, tf.tensor1d(places, "int32"));
          return [tf.grad(take)(wholeNumbers([rows, length], 7), wholeNumbers([taken, length], 4))];
        });
      }),
    );
  });
});

describe("tf.unsortedSegmentSum", () => {
  it("leaves out rows of no segment, and lets NaN stay in its own", () => {
    const rows = tf.tensor2d([1, 2, Number.NaN, 4, 5, 6, 7, 8], [4, 2]);
    const segments = tf.tensor1d([1, 0, -1, 3], "int32");
    expect(tf.unsortedSegmentSum(rows, segments, 3)).toBeTensor(
      [3, 2],
      [Number.NaN, 4, 1, 2, 0, 0],
    );
  });

  it("says what it cannot sum on wasm", () => {
    const whole = tf.tensor1d([1, 2], "int32");
    expect(() => tf.unsortedSegmentSum(whole, tf.tensor1d([0, 0], "int32"), 1)).toThrow(
      /UnsortedSegmentSum has no kernel on wasm for these inputs/,
    );
  });
});
