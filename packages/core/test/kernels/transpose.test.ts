import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { array, assert, integer, property, shuffledSubarray } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

/** The values in the new order of axes, each looked up by its place. */
function plainTranspose(values: readonly number[], shape: readonly number[], order: number[]) {
  const newShape = order.map((axis) => shape[axis] as number);
  const moved = values.map((_, i) => {
    const place: number[] = [];
    let rest = i;
    for (let axis = order.length - 1; axis >= 0; axis--) {
      const size = newShape[axis] as number;
      place[order[axis] as number] = rest % size;
      rest = Math.floor(rest / size);
    }
    return values[place.reduce((index, at, axis) => index * (shape[axis] as number) + at, 0)];
  });
  return { newShape, moved: moved as number[] };
}

describe("tf.transpose", () => {
  it("swaps the axes of a matrix", () => {
    const matrix = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
    expect(tf.transpose(matrix)).toBeTensor([3, 2], [1, 4, 2, 5, 3, 6]);
  });

  it("agrees with plain TypeScript for up to four axes in any order", () => {
    const sizes = array(integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
    const orders = shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    assert(
      property(sizes, orders, (shape, all) => {
        const order = all.filter((axis) => axis < shape.length);
        const count = tf.util.sizeFromShape(shape);
        const values = Array.from({ length: count }, (_, i) => i + 0.5);
        const { newShape, moved } = plainTranspose(values, shape, order);
        tf.tidy(() => {
          expect(tf.transpose(tf.tensor(values, shape), order)).toBeTensor(newShape, moved, 0);
        });
      }),
    );
  });

  it("of whole numbers or more axes is TensorFlow.js's own", () => {
    const stack = tf.reshape(tf.tensor2d([1, 2, 3, 4], [2, 2]), [1, 2, 1, 1, 2]);
    expect(tf.transpose(stack)).toBeTensor([2, 1, 1, 2, 1], [1, 3, 2, 4]);
    const matrix = tf.tensor2d([1, 2, 3, 4], [2, 2], "int32");
    expect(tf.transpose(matrix)).toBeTensor([2, 2], [1, 3, 2, 4]);
  });
});
