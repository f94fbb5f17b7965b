import * as tf from "@tensorflow/tfjs";
import { distance, rootMeanSquareDistance } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

const measures = { distance, rootMeanSquareDistance };

describe("distance", () => {
  it("distance(image, ideal) is the mean absolute difference of their pixels", () => {
    const image = tf.tensor2d([
      [0, 1],
      [0.5, 0],
    ]);
    const ideal = tf.tensor2d([
      [1, 0],
      [0.5, 0],
    ]);
    expect(distance(image, ideal)).toBeTensor([], [0.5]);
  });

  it("distance(images, ideal) broadcasts the ideal over the stack", () => {
    const images = tf.stack([tf.zeros([2, 2]), tf.ones([2, 2])]);
    expect(distance(images, tf.ones([2, 2]))).toBeTensor([2], [1, 0]);
  });
});

describe("rootMeanSquareDistance", () => {
  it("rootMeanSquareDistance(image, ideal) is the root of the mean squared difference", () => {
    const image = tf.tensor2d([[3, 0, 0, 4]]);
    expect(rootMeanSquareDistance(image, tf.zeros([1, 4]))).toBeTensor([], [2.5]);
  });

  it("rootMeanSquareDistance(images, ideal) broadcasts the ideal over the stack", () => {
    const images = tf.stack([tf.zeros([2, 3]), tf.fill([2, 3], 0.5)]);
    expect(rootMeanSquareDistance(images, tf.ones([2, 3]))).toBeTensor([2], [1, 0.5]);
  });

  it("one large difference weighs more than many small ones of the same sum", () => {
    const images = tf.tensor3d([[[0.4, 0, 0, 0]], [[0.1, 0.1, 0.1, 0.1]]]);
    const ideal = tf.zeros([1, 4]);
    expect(distance(images, ideal)).toBeTensor([2], [0.1, 0.1]);
    expect(rootMeanSquareDistance(images, ideal)).toBeTensor([2], [0.2, 0.1]);
  });
});

describe.each(Object.entries(measures))("%s, for any images", (name, measure) => {
  const stacks = fc
    .tuple(fc.nat(4), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([count, height, width]) => {
      const pixels = (size: number) =>
        fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size });
      return fc.record({
        shape: fc.constant([count, height, width] as const),
        images: pixels(count * height * width),
        ideal: pixels(height * width),
      });
    });

  it("agrees with a plain loop over the pixels", () => {
    fc.assert(
      fc.property(stacks, ({ shape: [count, height, width], images, ideal }) => {
        const expected = Array.from({ length: count }, (_, i) => {
          const image = images.slice(i * ideal.length, (i + 1) * ideal.length);
          const differences = image.map((pixel, j) => Math.abs(pixel - (ideal[j] ?? 0)));
          return measure === distance
            ? differences.reduce((sum, d) => sum + d, 0) / ideal.length
            : Math.sqrt(differences.reduce((sum, d) => sum + d ** 2, 0) / ideal.length);
        });
        const actual = measure(
          tf.tensor(images, [count, height, width], "float32"),
          tf.tensor(ideal, [height, width], "float32"),
        );
        expect(actual).toBeTensor([count], expected, 1e-5);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps no tensor but its result", () => {
    const images = tf.zeros([3, 2, 2]);
    const ideal = tf.ones([2, 2]);
    expect(tensorsKept(() => measure(images, ideal))).toBe(1);
  });

  it("refuses an ideal that is not one image", () => {
    expect(() => measure(tf.zeros([28, 28]), tf.zeros([5, 28, 28]))).toThrow(
      new RangeError(
        `${name}(images, ideal) expects the ideal to be one image, [height, width], but got [5, 28, 28]. ` +
          "The ideal of a whole stack is its meanImage.",
      ),
    );
  });

  it("refuses an ideal without pixels, and takes a stack without images", () => {
    expect(() => measure(tf.zeros([3, 0, 28]), tf.zeros([0, 28]))).toThrow(
      new RangeError(
        `${name}(images, ideal) expects an ideal of one pixel at least, but got [0, 28]`,
      ),
    );
    expect(measure(tf.zeros([0, 28, 28]), tf.zeros([28, 28]))).toBeTensor([0], []);
  });

  it.each([
    ["a transposed size", [3, 5, 4]],
    ["flat images", [3, 20]],
    ["a single row", [20]],
    ["a colour axis", [3, 4, 5, 1]],
  ])("refuses %s", (_, shape) => {
    expect(() => measure(tf.zeros(shape), tf.zeros([4, 5]))).toThrow(
      new RangeError(
        `${name}(images, ideal) expects images of the ideal's size, [count, 4, 5] or [4, 5], but got ` +
          `[${shape.join(", ")}]`,
      ),
    );
  });
});
