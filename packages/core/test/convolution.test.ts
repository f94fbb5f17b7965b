import * as tf from "@tensorflow/tfjs";
import { convolution, convolutionImageSlopes, convolutionSlopes, useEngine } from "@underhood/core";
import { assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";
import { leaveFreedNumbers } from "./freedNumbers.ts";
import {
  plainConvolution,
  plainFilterGradient,
  plainInputGradient,
} from "./kernels/plainConvolution.ts";

type Shape4D = [number, number, number, number];

/** Small whole numbers, whose sums are exact in whatever order. */
function wholeNumbers(shape: readonly number[], step: number): Float32Array {
  const size = tf.util.sizeFromShape([...shape]);
  return Float32Array.from({ length: size }, (_, i) => ((i * step + (i >> 3)) % 9) - 4);
}

/** Numbers `[outputs, inputs, size, size]` as `[size, size, inputs, outputs]`, and back. */
function reversedAxes(values: Float32Array, [outer, inner, size]: Shape4D, isBack = false) {
  const positions = size * size;
  const result = new Float32Array(values.length);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      for (let position = 0; position < positions; position++) {
        const here = (o * inner + i) * positions + position;
        const there = (position * inner + i) * outer + o;
        if (isBack) result[here] = values[there] as number;
        else result[there] = values[here] as number;
      }
    }
  }
  return result;
}

const upTo = (max: number) => integer({ min: 0, max });
const from1To = (max: number) => integer({ min: 1, max });

// Plain wasm has no gradient of a convolution, which is why the kernels are there.
describe.each(["wasm", "cpu"] as const)("on %s", (engine) => {
  beforeEach(async () => {
    await useEngine(engine, engineFiles);
  });

  it("convolution, convolutionSlopes and convolutionImageSlopes agree with plain TypeScript", () => {
    const layers = record({
      batch: upTo(3),
      beyond: upTo(6),
      size: from1To(4),
      inputs: from1To(6),
      outputs: from1To(13),
      stride: from1To(3),
      padding: upTo(2),
      hasBias: boolean(),
      awkward: constantFrom(0, 0, 0, Number.NaN, Number.POSITIVE_INFINITY),
    });
    assert(
      property(layers, ({ batch, beyond, size, inputs, outputs, awkward, hasBias, ...moves }) => {
        const { stride, padding } = moves;
        const imageShape: Shape4D = [batch, size + beyond, size + beyond, inputs];
        const weightShape: Shape4D = [outputs, inputs, size, size];
        const filterShape: Shape4D = [size, size, inputs, outputs];
        const sizes = tf.backend_util.computeConv2DInfo(
          imageShape,
          filterShape,
          stride,
          1,
          padding,
        );
        const images = wholeNumbers(imageShape, 7);
        const weight = wholeNumbers(weightShape, 5);
        const slopes = wholeNumbers(sizes.outShape, 4);
        const bias = wholeNumbers([outputs], 2);
        if (awkward !== 0) weight[weight.length >> 1] = awkward;
        const filter = reversedAxes(weight, weightShape);
        tf.tidy(() => {
          const x = tf.tensor4d(images, imageShape);
          const w = tf.tensor4d(weight, weightShape);
          const dy = tf.tensor4d(slopes, sizes.outShape as Shape4D);
          const sums = convolution(x, w, hasBias ? tf.tensor1d(bias) : undefined, moves);
          const expected = plainConvolution(images, filter, sizes).map(
            (sum, i) => sum + (hasBias ? Number(bias[i % outputs]) : 0),
          );
          expect(sums).toBeTensor(sizes.outShape, expected, 0);
          const found = convolutionSlopes(dy, x, weightShape, moves);
          const ofFilter = plainFilterGradient(images, slopes, sizes);
          expect(found.weight).toBeTensor(
            weightShape,
            reversedAxes(ofFilter, weightShape, true),
            0,
          );
          const ofBias = bias.map((_, output) =>
            slopes.filter((_, i) => i % outputs === output).reduce((sum, each) => sum + each, 0),
          );
          expect(found.bias).toBeTensor([outputs], ofBias, 0);
          const ofImages = plainInputGradient(slopes, filter, sizes);
          expect(convolutionImageSlopes(dy, w, imageShape, moves)).toBeTensor(
            imageShape,
            ofImages,
            0,
          );
        });
      }),
      { numRuns: engine === "wasm" ? 100 : 20 },
    );
  });

  it("convolutionSlopes finds that an empty batch changes nothing", () => {
    const moves = { stride: 1, padding: 0 };
    leaveFreedNumbers(16);
    const found = convolutionSlopes(
      tf.zeros([0, 2, 2, 3]),
      tf.zeros([0, 3, 3, 1]),
      [3, 1, 2, 2],
      moves,
    );
    expect(found.weight).toBeTensor([3, 1, 2, 2], Array(12).fill(0), 0);
    expect(found.bias).toBeTensor([3], [0, 0, 0], 0);
  });

  it("TensorFlow.js's tape finds the same slopes", () => {
    const images = tf.tensor4d(wholeNumbers([2, 5, 5, 3], 7), [2, 5, 5, 3]);
    const weight = tf.tensor4d(wholeNumbers([4, 3, 3, 3], 5), [4, 3, 3, 3]);
    const bias = tf.tensor1d([1, 2, 3, 4]);
    const moves = { stride: 2, padding: 1 };
    const slopes = tf.tensor4d(wholeNumbers([2, 3, 3, 4], 4), [2, 3, 3, 4]);
    const gradients = tf.grads((x, w, b) => convolution(x as tf.Tensor, w as tf.Tensor, b, moves));
    const [ofImages, ofWeight, ofBias] = gradients([images, weight, bias], slopes);
    const found = convolutionSlopes(slopes, images, weight.shape, moves);
    expect(ofWeight).toBeTensor(weight.shape, found.weight.dataSync<"float32">(), 0);
    expect(ofBias).toBeTensor([4], found.bias.dataSync<"float32">(), 0);
    expect(ofImages).toBeTensor(
      images.shape,
      convolutionImageSlopes(slopes, weight, images.shape, moves).dataSync<"float32">(),
      0,
    );
  });

  it("keep no tensor but their results", () => {
    const [images, weight, bias] = [tf.ones([2, 4, 4, 3]), tf.ones([5, 3, 3, 3]), tf.ones([5])];
    const moves = { stride: 1, padding: 1 };
    const before = tf.memory();
    tf.tidy(() => {
      const sums = convolution(images, weight, bias, moves);
      convolutionSlopes(sums, images, weight.shape, moves);
      convolutionImageSlopes(sums, weight, images.shape, moves);
      expect(tf.memory().numTensors).toBe(before.numTensors + 4);
    });
    expect(tf.memory()).toMatchObject({
      numTensors: before.numTensors,
      numDataBuffers: before.numDataBuffers,
    });
  });
});

it("convolutionSlopes explains that plain wasm has no such operation", async () => {
  await useEngine("wasm", { ...engineFiles, trainingKernels: false });
  const [slopes, images] = [tf.ones([1, 2, 2, 1]), tf.ones([1, 3, 3, 1])];
  expect(() => convolutionSlopes(slopes, images, [1, 1, 2, 2], { stride: 1, padding: 0 })).toThrow(
    /needs Conv2DBackpropFilter, which the engine wasm lacks/,
  );
});

it("the kernels of a convolution refuse shapes that do not meet", async () => {
  await useEngine("wasm", engineFiles);
  const moves = { stride: 1, padding: 0 };
  const [images, weight] = [tf.ones([2, 4, 4, 3]), tf.ones([5, 3, 3, 3])];
  for (const weights of [
    [5, 2, 3, 3],
    [5, 3, 3],
    [5, 3, 3, 5],
  ]) {
    expect(() => convolution(images, tf.ones(weights), undefined, moves)).toThrow(RangeError);
  }
  expect(() => convolution(images, weight, tf.ones([4]), moves)).toThrow(RangeError);
  const slopes = tf.ones([2, 3, 3, 5]);
  expect(() => convolutionSlopes(slopes, images, weight.shape, moves)).toThrow(RangeError);
  expect(() => convolutionImageSlopes(slopes, weight, images.shape, moves)).toThrow(RangeError);
});
