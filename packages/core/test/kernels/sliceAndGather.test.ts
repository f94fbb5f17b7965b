import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

/** A tensor whose every value is its own place. */
function counted(shape: readonly number[], dtype: "float32" | "int32" = "float32"): tf.Tensor {
  const size = shape.reduce((product, axis) => product * axis, 1);
  return tf.tensor(
    Array.from({ length: size }, (_, i) => i),
    [...shape],
    dtype,
  );
}

/** The value at some place of a counted tensor. */
function valueAt(shape: readonly number[], place: readonly number[]): number {
  return place.reduce((value, index, axis) => value * (shape[axis] as number) + index, 0);
}

/** All places of a shape, in row-major order. */
function placesOf(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (places, size) => places.flatMap((p) => Array.from({ length: size }, (_, i) => [...p, i])),
    [[]],
  );
}

describe("tf.slice(x, begin, size)", () => {
  it("takes rows, columns and blocks", () => {
    const x = counted([3, 4]);
    expect(tf.slice(x, [1], [2])).toBeTensor([2, 4], [4, 5, 6, 7, 8, 9, 10, 11]);
    expect(tf.slice(x, [0, 1], [-1, 2])).toBeTensor([3, 2], [1, 2, 5, 6, 9, 10]);
    expect(tf.slice(x, 2)).toBeTensor([1, 4], [8, 9, 10, 11]);
    expect(tf.slice(x, [3], [0])).toBeTensor([0, 4], []);
  });

  it("agrees with plain TypeScript for any shape and block", () => {
    const axis = tuple(
      integer({ min: 0, max: 4 }),
      integer({ min: 0, max: 3 }),
      integer({ min: 0, max: 3 }),
    );
    assert(
      property(
        array(axis, { minLength: 1, maxLength: 5 }),
        constantFrom("float32" as const, "int32" as const),
        (axes, dtype) => {
          const begin = axes.map(([before]) => before);
          const size = axes.map(([, taken]) => taken);
          const shape = axes.map(([before, taken, after]) => before + taken + after);
          const x = counted(shape, dtype);
          const block = tf.slice(x, begin, size);
          const expected = placesOf(size).map((place) =>
            valueAt(
              shape,
              place.map((index, i) => index + (begin[i] as number)),
            ),
          );
          expect(block.dtype).toBe(dtype);
          expect(block).toBeTensor(size, expected);
          tf.dispose([x, block]);
        },
      ),
    );
  });

  it("refuses what is outside, as before", () => {
    expect(() => tf.slice(counted([3, 4]), [2, 0], [2, 4])).toThrow("begin[0] + size[0]");
  });

  it("refuses to begin before the tensor, where other numbers lie", () => {
    expect(() => tf.slice(counted([5, 7]), [0, -2], [5, 2])).toThrow(
      new RangeError(
        "slice begins at 0 or above, got -2 on axis 1 of [5, 7]. To count from the end, begin at 7 - 2.",
      ),
    );
  });

  it("has its gradient", () => {
    const slope = tf.grad((x) => tf.slice(x, [1], [2]).square().sum());
    expect(slope(tf.tensor1d([1, 2, 3, 4]))).toBeTensor([4], [0, 4, 6, 0]);
  });
});

describe("tf.gather(x, indices)", () => {
  it("agrees with plain TypeScript for any rows", () => {
    assert(
      property(
        integer({ min: 1, max: 6 }),
        constantFrom([], [1], [3], [2, 5], [0]),
        array(integer({ min: 0, max: 5 })),
        (rows, example, numbers) => {
          const indices = numbers.map((number) => number % rows);
          const x = counted([rows, ...example]);
          const chosen = tf.gather(x, tf.tensor1d(indices, "int32"));
          const shape = [indices.length, ...example];
          const expected = placesOf(shape).map(([i, ...place]) =>
            valueAt([rows, ...example], [indices[i as number] as number, ...place]),
          );
          expect(chosen).toBeTensor(shape, expected);
          tf.dispose([x, chosen]);
        },
      ),
    );
  });

  it("takes along other axes, and refuses numbers without a row, as before", () => {
    const x = counted([2, 3]);
    expect(tf.gather(x, tf.tensor1d([2, 0], "int32"), 1)).toBeTensor([2, 2], [2, 0, 5, 3]);
    expect(() => tf.gather(x, tf.tensor1d([2], "int32"))).toThrow("index value 2 is not in [0, 1]");
  });
});
