import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { type Matrix, plainProduct, randomMatrix } from "./plainProduct.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

function product(a: Matrix, b: Matrix, transposeA: boolean, transposeB: boolean): tf.Tensor {
  const [left, right] = [a, b].map(({ values, shape }) => tf.tensor2d(values, shape));
  const result = tf.matMul(left as tf.Tensor, right as tf.Tensor, transposeA, transposeB);
  tf.dispose([left as tf.Tensor, right as tf.Tensor]);
  return result;
}

describe("tf.matMul(a, b, transposeA, transposeB)", () => {
  it("says that a vector is no matrix, as without the training kernels", () => {
    const multiply = () => tf.matMul(tf.zeros([2, 28]), tf.zeros<tf.Rank>([28]));
    expect(multiply).toThrow(/inner shapes \(28\) and \(undefined\)/);
  });

  it("multiplies rows by columns", () => {
    const a = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
    const b = tf.tensor2d([1, 0, 0, 1, 1, 1], [3, 2]);
    expect(tf.matMul(a, b)).toBeTensor([2, 2], [4, 5, 10, 11]);
    expect(tf.matMul(a, a, false, true)).toBeTensor([2, 2], [14, 32, 32, 77]);
    expect(tf.matMul(b, b, true)).toBeTensor([2, 2], [2, 1, 1, 2]);
  });

  it("agrees with plain TypeScript for any size, transpose, and share of zeros in either matrix", () => {
    const size = constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 49, 70);
    assert(
      property(
        record({
          rows: size,
          inner: size,
          columns: size,
          transposeA: boolean(),
          transposeB: boolean(),
          aZeros: constantFrom(0, 0.8, 1),
          bZeros: constantFrom(0, 0.8, 1),
          seed: integer({ min: 1, max: 1e9 }),
        }),
        ({ rows, inner, columns, transposeA, transposeB, aZeros, bZeros, seed }) => {
          const a = randomMatrix(transposeA ? [inner, rows] : [rows, inner], aZeros, seed);
          const b = randomMatrix(
            transposeB ? [columns, inner] : [inner, columns],
            bZeros,
            seed + 1,
          );
          const result = product(a, b, transposeA, transposeB);
          const expected = plainProduct(a, b, transposeA, transposeB);
          expect(result).toBeTensor(expected.shape, expected.values, 1e-4);
          result.dispose();
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "lets %d through wherever it meets a zero, which is then NaN",
    (awkward) => {
      assert(
        property(
          record({
            transposeA: boolean(),
            transposeB: boolean(),
            isInA: boolean(),
            otherZeros: constantFrom(0.5, 0.9),
            place: integer({ min: 0, max: 33 * 40 - 1 }),
          }),
          ({ transposeA, transposeB, isInA, otherZeros, place }) => {
            const a = randomMatrix(transposeA ? [40, 33] : [33, 40], isInA ? 0 : otherZeros, 5);
            const b = randomMatrix(transposeB ? [33, 40] : [40, 33], isInA ? otherZeros : 0, 6);
            (isInA ? a : b).values[place] = awkward;
            const result = product(a, b, transposeA, transposeB);
            const expected = plainProduct(a, b, transposeA, transposeB);
            expect(result).toBeTensor(expected.shape, expected.values, 1e-4);
            result.dispose();
          },
        ),
      );
    },
  );

  it("multiplies each matrix of a batch, or all by the same one", () => {
    const a = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    const b = tf.tensor3d([0, 1, 1, 0], [1, 2, 2]);
    expect(tf.matMul(a, a)).toBeTensor([2, 2, 2], [7, 10, 15, 22, 67, 78, 91, 106]);
    expect(tf.matMul(a, b)).toBeTensor([2, 2, 2], [2, 1, 4, 3, 6, 5, 8, 7]);
    expect(tf.matMul(b, a, true)).toBeTensor([2, 2, 2], [3, 4, 1, 2, 7, 8, 5, 6]);
  });

  it("leaves other kinds of broadcasting to TensorFlow.js", () => {
    const a = tf.ones([2, 1, 1, 2]);
    const b = tf.ones([1, 3, 2, 1]);
    expect(() => tf.matMul(a, b).dataSync()).not.toThrow();
  });

  it("refuses sizes that do not meet, as before", () => {
    expect(() => tf.matMul(tf.ones([2, 3]), tf.ones([2, 3]))).toThrow("inner shapes (3) and (2)");
  });

  it("writes nothing but its result, and keeps no tensor", () => {
    const around = [tf.ones([997]), tf.ones([1003])];
    const tensors = tf.memory().numTensors;
    const stored = tf.engine().backend.numDataIds();
    tf.matMul(tf.zeros([37, 43]), tf.ones([43, 41])).dispose();
    expect(tf.memory().numTensors).toBe(tensors + 2);
    expect(tf.engine().backend.numDataIds()).toBe(stored + 2);
    for (const tensor of around) expect(tensor.min().dataSync()[0]).toBe(1);
  });

  it("has the gradients of the product", () => {
    const a = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    const b = tf.tensor2d([5, 6, 7, 8], [2, 2]);
    const [da, db] = tf.grads((x, y) => tf.matMul(x as tf.Tensor2D, y as tf.Tensor2D))([a, b]);
    expect(da).toBeTensor([2, 2], [11, 15, 11, 15]);
    expect(db).toBeTensor([2, 2], [4, 4, 6, 6]);
  });
});
