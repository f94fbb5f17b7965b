import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { type Arbitrary, assert, constantFrom, integer, property, record, tuple } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { awkwardNumber } from "./awkwardNumbers.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

interface Pooling {
  readonly shape: [number, number, number, number];
  readonly size: [number, number];
  readonly strides: [number, number];
  readonly pad: tf.backend_util.ExplicitPadding | "same" | "valid" | 1;
}

const from0To = (max: number) => integer({ min: 0, max });
const from1To = (max: number) => integer({ min: 1, max });

/** Poolings of all kinds whose windows fit into the images. */
const poolings: Arbitrary<Pooling> = record({
  batch: from0To(3),
  beyondWindow: tuple(from0To(6), from0To(6)),
  channels: from1To(9),
  size: tuple(from1To(4), from1To(4)),
  strides: tuple(from1To(3), from1To(3)),
  pad: constantFrom<Pooling["pad"]>("same", "valid", 1, [
    [0, 0],
    [1, 0],
    [0, 2],
    [0, 0],
  ]),
}).map(({ batch, beyondWindow, channels, size, ...rest }) => ({
  shape: [batch, beyondWindow[0] + size[0], beyondWindow[1] + size[1], channels],
  size,
  ...rest,
}));

/** The largest number of each window and the first place where it is, in plain loops. */
function plainMaxPool(images: ArrayLike<number>, { shape, size, strides, pad }: Pooling) {
  const info = tf.backend_util.computePool2DInfo(shape, size, strides, 1, pad, undefined);
  const [batch, height, width, channels] = shape;
  const largest: number[] = [];
  const places: number[] = [];
  for (let image = 0; image < batch; image++) {
    for (let row = 0; row < info.outHeight; row++) {
      for (let column = 0; column < info.outWidth; column++) {
        for (let channel = 0; channel < channels; channel++) {
          let best = Number.NEGATIVE_INFINITY;
          let place = -1;
          for (let y = 0; y < size[0]; y++) {
            for (let x = 0; x < size[1]; x++) {
              const atRow = row * strides[0] + y - info.padInfo.top;
              const atColumn = column * strides[1] + x - info.padInfo.left;
              if (atRow < 0 || atRow >= height || atColumn < 0 || atColumn >= width) continue;
              const index = ((image * height + atRow) * width + atColumn) * channels + channel;
              if ((images[index] as number) > best) {
                best = images[index] as number;
                place = index;
              }
            }
          }
          largest.push(best);
          places.push(place);
        }
      }
    }
  }
  return { outShape: info.outShape, largest, places };
}

/** The numbers given, over and over. */
function filled(shape: readonly number[], numbers: readonly number[]): Float32Array {
  const size = tf.util.sizeFromShape([...shape]);
  return Float32Array.from({ length: size }, (_, i) => numbers[i % numbers.length] as number);
}

describe("tf.maxPool", () => {
  it("takes the largest of each window, and gives the gradient to it", () => {
    const x = tf.tensor4d([-1, -2, -3, -4, -9, -8, -7, -6], [1, 2, 4, 1]);
    const pool = (images: tf.Tensor) => tf.maxPool(images as tf.Tensor4D, 2, 2, "valid");
    expect(pool(x)).toBeTensor([1, 1, 2, 1], [-1, -3]);
    const dy = tf.tensor4d([10, 20], [1, 1, 2, 1]);
    expect(tf.grad(pool)(x, dy)).toBeTensor([1, 2, 4, 1], [10, 0, 20, 0, 0, 0, 0, 0]);
  });

  it("gives the gradient to the first of equal numbers, as PyTorch does", () => {
    const pool = (images: tf.Tensor) => tf.maxPool(images as tf.Tensor4D, 2, 2, "valid");
    const dy = tf.tensor4d([5], [1, 1, 1, 1]);
    expect(tf.grad(pool)(tf.zeros([1, 2, 2, 1]), dy)).toBeTensor([1, 2, 2, 1], [5, 0, 0, 0]);
  });

  it("and its gradient agree with plain TypeScript for all sizes, strides, paddings and numbers", () => {
    const numbers = tuple(
      awkwardNumber,
      awkwardNumber,
      awkwardNumber,
      awkwardNumber,
      awkwardNumber,
    );
    assert(
      property(poolings, numbers, (pooling, some) => {
        const { shape, size, strides, pad } = pooling;
        const images = filled(shape, [...some, -1, -2, -3, 2, -5, -1]);
        const { outShape, largest, places } = plainMaxPool(images, pooling);
        tf.tidy(() => {
          const x = tf.tensor4d(images, shape);
          const pool = (input: tf.Tensor) => tf.maxPool(input as tf.Tensor4D, size, strides, pad);
          expect(pool(x)).toBeTensor(outShape, largest, 0);
          const dy = filled(outShape, [1, -2, 3, 4]);
          const slopes = new Float32Array(images.length);
          places.forEach((place, i) => {
            if (place >= 0) slopes[place] = (slopes[place] as number) + (dy[i] as number);
          });
          expect(tf.grad(pool)(x, tf.tensor4d(dy, outShape))).toBeTensor(shape, slopes, 0);
        });
      }),
    );
  });

  it("and its gradient agree with TensorFlow.js's cpu backend", async () => {
    const images = filled([2, 7, 6, 5], [0.5, -1, -2, -0.25, 3, -4, -0.125]);
    const run = () =>
      tf.tidy(() => {
        const x = tf.tensor4d(images, [2, 7, 6, 5]);
        const pool = (input: tf.Tensor) => tf.maxPool(input as tf.Tensor4D, 3, 2, 1);
        return [pool(x), tf.grad(pool)(x)].map((tensor) => tensor.dataSync<"float32">());
      });
    const wasm = run();
    await useEngine("cpu");
    const cpu = run();
    await useEngine("wasm", engineFiles);
    expect(wasm).toEqual(cpu);
  });

  it("keeps no tensor but its result", () => {
    const before = tf.memory().numDataBuffers;
    tf.tidy(() => {
      const pool = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, 2, 2, "same");
      tf.grad(pool)(tf.zeros([1, 3, 3, 2]));
    });
    expect(tf.memory().numDataBuffers).toBe(before);
  });
});
