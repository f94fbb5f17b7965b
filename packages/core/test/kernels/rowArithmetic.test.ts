import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { array, assert, constantFrom, integer, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { awkwardNumber } from "./awkwardNumbers.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

const operations: Record<string, { op: typeof tf.add; plain: (a: number, b: number) => number }> = {
  "tf.add": { op: tf.add, plain: (a, b) => a + b },
  "tf.sub": { op: tf.sub, plain: (a, b) => a - b },
  "tf.mul": { op: tf.mul, plain: (a, b) => a * b },
};

describe.each(Object.entries(operations))("%s", (_, { op, plain }) => {
  it("agrees with plain TypeScript where one side is a row, or a number", () => {
    assert(
      property(
        integer({ min: 0, max: 12 }),
        integer({ min: 1, max: 13 }),
        constantFrom("row", "number"),
        constantFrom("right", "left"),
        array(awkwardNumber, { minLength: 1, maxLength: 30 }),
        (rows, columns, what, side, numbers) => {
          const matrix = Float32Array.from(
            { length: rows * columns },
            (_, i) => numbers[(i * 7) % numbers.length] as number,
          );
          const length = what === "row" ? columns : 1;
          const row = Float32Array.from(
            { length },
            (_, i) => numbers[i % numbers.length] as number,
          );
          const expected = matrix.map((value, i) => {
            const other = row[i % length] as number;
            return side === "right" ? plain(value, other) : plain(other, value);
          });
          tf.tidy(() => {
            const a = tf.tensor2d(matrix, [rows, columns]);
            const b = tf.tensor1d(row);
            const result = side === "right" ? op(a, b) : op(b, a);
            expect(result).toBeTensor([rows, columns], expected, 0);
          });
        },
      ),
    );
  });

  it("of other shapes and kinds is TensorFlow.js's own", () => {
    const column = tf.tensor2d([1, 2], [2, 1]);
    const matrix = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    const expected = [plain(1, 1), plain(2, 1), plain(3, 2), plain(4, 2)];
    expect(op(matrix, column)).toBeTensor([2, 2], expected);
    expect(op(tf.ones([1, 2]), column)).toBeTensor(
      [2, 2],
      [plain(1, 1), plain(1, 1), plain(1, 2), plain(1, 2)],
    );
    expect(op(tf.tensor1d([5, 6], "int32"), tf.scalar(2, "int32"))).toBeTensor(
      [2],
      [plain(5, 2), plain(6, 2)],
    );
    expect(op(matrix, tf.ones([1, 1, 2]))).toBeTensor(
      [1, 2, 2],
      [plain(1, 1), plain(2, 1), plain(3, 1), plain(4, 1)],
    );
  });
});
