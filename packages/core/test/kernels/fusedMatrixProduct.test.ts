import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { plainProduct, randomMatrix } from "./plainProduct.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

describe("tf.fused.matMul({ a, b, bias, transposeA, transposeB })", () => {
  it("agrees with plain TypeScript for any size and transpose, with a bias and without", () => {
    const size = constantFrom(0, 1, 3, 4, 5, 8, 17, 30, 33);
    assert(
      property(
        record({
          rows: size,
          inner: size,
          columns: size,
          transposeA: boolean(),
          transposeB: boolean(),
          hasBias: boolean(),
          zeros: constantFrom(0, 0.8),
          seed: integer({ min: 1, max: 1e9 }),
        }),
        ({ rows, inner, columns, transposeA, transposeB, hasBias, zeros, seed }) => {
          const a = randomMatrix(transposeA ? [inner, rows] : [rows, inner], zeros, seed);
          const b = randomMatrix(transposeB ? [columns, inner] : [inner, columns], 0, seed + 1);
          const added = randomMatrix([1, columns], 0, seed + 2).values;
          const result = tf.tidy(() =>
            tf.fused.matMul({
              a: tf.tensor2d(a.values, a.shape),
              b: tf.tensor2d(b.values, b.shape),
              transposeA,
              transposeB,
              ...(hasBias && { bias: tf.tensor1d(added) }),
            }),
          );
          const product = plainProduct(a, b, transposeA, transposeB);
          const expected = product.values.map(
            (value, i) => value + (hasBias ? (added[i % columns] as number) : 0),
          );
          expect(result).toBeTensor(product.shape, expected, 1e-4);
          result.dispose();
        },
      ),
      { numRuns: 150 },
    );
  });

  it("rectifies too, which it leaves to TensorFlow.js", () => {
    const a = tf.tensor2d([1, -1], [2, 1]);
    const b = tf.tensor2d([2, 3], [1, 2]);
    const bias = tf.tensor1d([0, -10]);
    expect(tf.fused.matMul({ a, b, bias, activation: "relu" })).toBeTensor([2, 2], [2, 0, 0, 0]);
  });

  it("lets NaN and infinities of the bias through, and changes no input", () => {
    const a = tf.tensor2d([1, 2], [2, 1]);
    const b = tf.tensor2d([1, 1], [1, 2]);
    const bias = tf.tensor1d([Number.NaN, Number.POSITIVE_INFINITY]);
    expect(tf.fused.matMul({ a, b, bias })).toBeTensor(
      [2, 2],
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NaN, Number.POSITIVE_INFINITY],
    );
    expect(a).toBeTensor([2, 1], [1, 2]);
    expect(b).toBeTensor([1, 2], [1, 1]);
  });

  it("keeps no tensor but its result", () => {
    const [a, b, bias] = [tf.ones([5, 6]), tf.ones([6, 7]), tf.ones([7])];
    const before = tf.memory().numTensors;
    tf.fused.matMul({ a: a as tf.Tensor2D, b: b as tf.Tensor2D, bias }).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
