import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { array, assert, constantFrom, integer, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { leaveFreedNumbers } from "../freedNumbers.ts";
import { awkwardNumber } from "./awkwardNumbers.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

/** The sum of each column or each row, in the order of reading. */
function plainSums(values: Float32Array, rows: number, columns: number, along: "rows" | "columns") {
  const sums = Array<number>(along === "columns" ? columns : rows).fill(0);
  values.forEach((value, i) => {
    const at = along === "columns" ? i % columns : Math.floor(i / columns);
    sums[at] = (sums[at] as number) + value;
  });
  return sums;
}

describe("tf.sum and tf.mean", () => {
  it("over the first axes are those of each column", () => {
    const x = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    expect(tf.sum(x, [0, 1])).toBeTensor([2], [16, 20]);
    expect(tf.mean(x, 0, true)).toBeTensor([1, 2, 2], [3, 4, 5, 6]);
  });

  it("over the last axes are those of each row, and over all axes that of all", () => {
    const x = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    expect(tf.sum(x, [1, 2], true)).toBeTensor([2, 1, 1], [10, 26]);
    expect(tf.mean(x, -1)).toBeTensor([2, 2], [1.5, 3.5, 5.5, 7.5]);
    expect(tf.sum(x)).toBeTensor([], [36]);
  });

  it("over other axes are TensorFlow.js's own", () => {
    expect(tf.sum(tf.ones([2, 3, 4]), 1)).toBeTensor([2, 4], Array(8).fill(3));
    expect(tf.sum(tf.tensor1d([1, 2], "int32"))).toBeTensor([], [3]);
  });

  it.each([
    { shape: [0, 2], axis: 0, left: [2] },
    { shape: [2, 0], axis: 1, left: [2] },
    { shape: [2, 0, 3], axis: [0, 1], left: [3] },
    { shape: [0], axis: 0, left: [] },
  ])("of no numbers, $shape over $axis, are 0 and NaN", ({ shape, axis, left }) => {
    const x = tf.zeros(shape);
    const count = tf.util.sizeFromShape(left);
    leaveFreedNumbers(4);
    expect(tf.sum(x, axis)).toBeTensor(left, Array(count).fill(0), 0);
    expect(tf.mean(x, axis)).toBeTensor(left, Array(count).fill(Number.NaN), 0);
  });

  it("of an empty batch over its features are none", () => {
    expect(tf.sum(tf.zeros([0, 2]), 1)).toBeTensor([0], []);
    expect(tf.mean(tf.zeros([0, 2, 2]), [1, 2])).toBeTensor([0], []);
  });

  it("have gradients of 0 for what an empty batch is added to", () => {
    leaveFreedNumbers(4);
    const gradient = tf.grad((bias) => tf.sum(tf.add(tf.zeros([0, 3]), bias)));
    expect(gradient(tf.ones([3]))).toBeTensor([3], [0, 0, 0], 0);
  });

  it("agree with plain TypeScript for any size and any numbers", () => {
    assert(
      property(
        integer({ min: 1, max: 40 }),
        integer({ min: 1, max: 21 }),
        constantFrom<"rows" | "columns">("rows", "columns"),
        array(awkwardNumber, { minLength: 1, maxLength: 60 }),
        (rows, columns, along, numbers) => {
          const values = Float32Array.from(
            { length: rows * columns },
            (_, i) => numbers[(i * 7) % numbers.length] as number,
          );
          const sums = plainSums(values, rows, columns, along);
          const axis = along === "columns" ? 0 : 1;
          const count = values.length / sums.length;
          tf.tidy(() => {
            const x = tf.tensor2d(values, [rows, columns]);
            expect(tf.sum(x, axis)).toBeTensor([sums.length], sums, 0.01);
            const means = sums.map((sum) => sum / count);
            expect(tf.mean(x, axis)).toBeTensor([sums.length], means, 0.001);
          });
        },
      ),
    );
  });

  it("lose little over many numbers", () => {
    const x = tf.fill([300_000, 9], 0.1);
    expect(tf.mean(x, 0)).toBeTensor([9], Array(9).fill(0.1), 1e-5);
    expect(tf.mean(x)).toBeTensor([], [0.1], 1e-5);
  });
});
