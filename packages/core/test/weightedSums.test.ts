import * as tf from "@tensorflow/tfjs";
import { useEngine, weightedSums, weightedSumsSlopes } from "@underhood/core";
import { assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";
import { leaveFreedNumbers } from "./freedNumbers.ts";
import { type Matrix, plainProduct, randomMatrix } from "./kernels/plainProduct.ts";

function tensor({ values, shape }: Matrix): tf.Tensor2D {
  return tf.tensor2d(values, shape);
}

describe.each([true, false])("with training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels });
  });

  describe("weightedSums(inputs, weight, bias)", () => {
    it("adds the bias to the sum over each row", () => {
      const inputs = tf.tensor2d([1, 2, 3, 4], [2, 2]);
      const weight = tf.tensor2d([1, 0, 0, 1, 1, 1], [3, 2]);
      const bias = tf.tensor1d([10, 20, 30]);
      expect(weightedSums(inputs, weight, bias)).toBeTensor([2, 3], [11, 22, 33, 13, 24, 37]);
      expect(weightedSums(inputs, weight)).toBeTensor([2, 3], [1, 2, 3, 3, 4, 7]);
    });

    it("has the gradients of what it computes, on TensorFlow.js's tape", () => {
      const inputs = tf.tensor2d([1, 2, 3, 4], [2, 2]);
      const weight = tf.tensor2d([5, 6], [1, 2]);
      const gradients = tf.grads((x, w, b) =>
        tf.sum(weightedSums(x as tf.Tensor, w as tf.Tensor, b)),
      );
      const [ofInputs, ofWeight, ofBias] = gradients([inputs, weight, tf.tensor1d([7])]);
      expect(ofInputs).toBeTensor([2, 2], [5, 6, 5, 6]);
      expect(ofWeight).toBeTensor([1, 2], [4, 6]);
      expect(ofBias).toBeTensor([1], [2]);
    });

    it("refuses sizes that do not meet", () => {
      expect(() => weightedSums(tf.ones([2, 3]), tf.ones([4, 2]))).toThrow();
      expect(() => weightedSums(tf.ones([2, 3]), tf.ones([4, 3]), tf.ones([5]))).toThrow();
    });
  });

  it("both agree with plain TypeScript for any size, with few zeros and many", () => {
    const size = constantFrom(1, 2, 3, 5, 8, 17, 30, 33, 70);
    assert(
      property(
        record({
          rows: size,
          inner: size,
          columns: size,
          hasBias: boolean(),
          zeros: constantFrom(0, 0.8, 1),
          seed: integer({ min: 1, max: 1e9 }),
        }),
        ({ rows, inner, columns, hasBias, zeros, seed }) => {
          const inputs = randomMatrix([rows, inner], zeros, seed);
          const weight = randomMatrix([columns, inner], 0, seed + 1);
          const bias = randomMatrix([1, columns], 0, seed + 2).values;
          const slopes = randomMatrix([rows, columns], 0, seed + 3);
          tf.tidy(() => {
            const batch = tensor(inputs);
            const sums = weightedSums(
              batch,
              tensor(weight),
              hasBias ? tf.tensor1d(bias) : undefined,
            );
            const products = plainProduct(inputs, weight, false, true).values;
            const shift = (i: number) => (hasBias ? (bias[i % columns] as number) : 0);
            expect(sums).toBeTensor(
              [rows, columns],
              products.map((value, i) => value + shift(i)),
              1e-4,
            );
            const found = weightedSumsSlopes(tensor(slopes), batch);
            const expected = plainProduct(slopes, inputs, true, false);
            expect(found.weight).toBeTensor(expected.shape, expected.values, 1e-4);
            const ones: Matrix = { shape: [1, rows], values: new Float32Array(rows).fill(1) };
            const totals = plainProduct(ones, slopes, false, false).values;
            expect(found.bias).toBeTensor([columns], totals, 1e-4);
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("take an empty batch: its sums are none, and its slopes 0", () => {
    const inputs = tf.zeros([0, 3]);
    expect(weightedSums(inputs, tf.ones([2, 3]), tf.ones([2]))).toBeTensor([0, 2], []);
    leaveFreedNumbers(8);
    const { weight, bias } = weightedSumsSlopes(tf.zeros([0, 2]), inputs);
    expect(weight).toBeTensor([2, 3], [0, 0, 0, 0, 0, 0], 0);
    expect(bias).toBeTensor([2], [0, 0], 0);
    expect(() => weightedSumsSlopes(tf.zeros([0, 2]), tf.zeros([1, 3]))).toThrow();
  });

  it("take inputs without features: their sums are the bias", () => {
    leaveFreedNumbers(8);
    const sums = weightedSums(tf.zeros([2, 0]), tf.zeros([3, 0]), tf.tensor1d([1, 2, 3]));
    expect(sums).toBeTensor([2, 3], [1, 2, 3, 1, 2, 3], 0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    "let %d through wherever it meets a zero, which is then NaN",
    (awkward) => {
      const inputs = tf.zeros<tf.Rank.R2>([40, 33]);
      const weight = randomMatrix([30, 33], 0, 1);
      weight.values[5] = awkward;
      const sums = weightedSums(inputs, tensor(weight)).dataSync();
      const slopes = randomMatrix([40, 30], 0, 2);
      slopes.values[7] = awkward;
      const back = weightedSumsSlopes(tensor(slopes), inputs);
      const isFirst = (count: number) => Array.from({ length: count }, (_, i) => i);
      expect(
        isFirst(40).every((row) => Number.isNaN(sums[row * 30]) && sums[row * 30 + 1] === 0),
      ).toBe(true);
      const weightSlopes = back.weight.dataSync();
      expect(isFirst(33).every((place) => Number.isNaN(weightSlopes[7 * 33 + place]))).toBe(true);
      expect(back.bias.dataSync()[7]).toBe(awkward);
    },
  );

  it("keep no tensor but their results", () => {
    const [inputs, weight, bias] = [tf.ones([5, 6]), tf.ones([7, 6]), tf.ones([7])];
    const before = tf.memory().numTensors;
    const sums = weightedSums(inputs, weight, bias);
    const slopes = weightedSumsSlopes(sums, inputs);
    expect(tf.memory().numTensors).toBe(before + 3);
    tf.dispose([sums, slopes.weight, slopes.bias]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
