import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type CollapsedAxis,
  collapse,
} from "../../course/03-arrays-and-tensors/figures/collapse.ts";
import { examples, nestedText } from "../../course/03-arrays-and-tensors/figures/smallTensor.ts";

const reductions = { mean: tf.mean, sum: tf.sum, max: tf.max };
const grid = { shape: [2, 3], data: [1, 2, 3, 4, 5, 6] };

describe("collapse(tensor, operation, axis)", () => {
  beforeAll(async () => {
    await useEngine();
  });

  it("averages down the columns, along the rows, and over everything", () => {
    expect(collapse(grid, "mean", 0)).toMatchObject({ shape: [3], data: [2.5, 3.5, 4.5] });
    expect(collapse(grid, "mean", 1)).toMatchObject({ shape: [2], data: [2, 5] });
    expect(collapse(grid, "mean", "all")).toMatchObject({ shape: [], data: [3.5] });
  });

  it("says which numbers each result was made of", () => {
    expect(collapse(grid, "sum", 0).sources).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    expect(collapse(grid, "max", "all").sources).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it("agrees with TensorFlow.js on every example, operation and axis", () => {
    for (const tensor of examples) {
      const axes: CollapsedAxis[] = ["all", ...tensor.shape.keys()];
      for (const axis of axes) {
        for (const operation of ["mean", "sum", "max"] as const) {
          const expected = tf.tidy(() => {
            const whole = tf.tensor([...tensor.data], [...tensor.shape]);
            const result = reductions[operation](whole, axis === "all" ? undefined : axis);
            return { shape: result.shape, data: Array.from(result.dataSync()) };
          });
          const result = collapse(tensor, operation, axis);
          expect(result.shape).toEqual(expected.shape);
          for (const [i, value] of result.data.entries()) {
            expect(value).toBeCloseTo(expected.data[i] ?? Number.NaN, 5);
          }
          expect(result.data).toHaveLength(expected.data.length);
        }
      }
    }
  });

  it("refuses an axis that the tensor has not", () => {
    expect(() => collapse(grid, "mean", 2)).toThrow("expected an axis of [2, 3], got 2");
  });
});

describe("nestedText(tensor)", () => {
  it("writes the lists that JSON writes", () => {
    expect(nestedText(grid)).toBe("[[1, 2, 3], [4, 5, 6]]");
    expect(nestedText({ shape: [], data: [5] })).toBe("5");
    const [, , , cube] = examples;
    if (cube === undefined) throw new Error("expected a tensor of rank 3");
    expect(JSON.parse(nestedText(cube)).flat(2)).toEqual(cube.data);
  });
});
