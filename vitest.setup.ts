import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { beforeAll, expect } from "vitest";

interface TensorMatchers {
  /**
   * Holds when the tensor has exactly this shape, and each value is within `tolerance`
   * (default 1e-6, absolute) of the expected one. `values` are in row-major order.
   */
  toBeTensor(shape: readonly number[], values: ArrayLike<number>, tolerance?: number): void;
}

declare module "vitest" {
  interface Matchers extends TensorMatchers {}
}

beforeAll(async () => {
  tf.env().set("IS_TEST", true);
  await tf.setBackend("wasm");
});

expect.extend({
  toBeTensor(
    actual: tf.Tensor,
    shape: readonly number[],
    values: ArrayLike<number>,
    tolerance = 1e-6,
  ) {
    const numbers = actual.dataSync();
    const sameShape = this.equals(actual.shape, [...shape]);
    const sameValues =
      numbers.length === values.length &&
      numbers.every(
        (value, i) =>
          Object.is(value, values[i]) || Math.abs(value - (values[i] ?? Number.NaN)) <= tolerance,
      );
    return {
      pass: sameShape && sameValues,
      message: () =>
        `expected tensor ${this.isNot ? "not " : ""}to have shape [${shape}] and the values within ${tolerance}`,
      actual: { shape: actual.shape, values: Array.from(numbers) },
      expected: { shape: [...shape], values: Array.from(values) },
    };
  },
});
