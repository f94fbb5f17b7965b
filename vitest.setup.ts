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
  // Silences TensorFlow.js's advertisement. Its IS_TEST would too, but takes what gradients of ops
  // such as logSoftmax keep on wasm for a leak.
  tf.env().set("PROD", true);
  await tf.setBackend("wasm");
});

expect.extend({
  toBeTensor(
    tensor: unknown,
    shape: readonly number[],
    values: ArrayLike<number>,
    tolerance = 1e-6,
  ) {
    if (!(tensor instanceof tf.Tensor)) {
      return {
        pass: false,
        message: () => `expected a tensor, got ${this.utils.stringify(tensor)}`,
      };
    }
    const numbers = tensor.dataSync<"float32">();
    const difference =
      shapeDifference(tensor.shape, shape) ?? valueDifference(numbers, values, tolerance);
    return {
      pass: difference === undefined,
      message: () =>
        difference ??
        `expected another tensor than [${shape}] with these values within ${tolerance}`,
      actual: { shape: tensor.shape, values: Array.from(numbers) },
      expected: { shape: [...shape], values: Array.from(values) },
    };
  },
});

function shapeDifference(actual: readonly number[], expected: readonly number[]) {
  const isSame =
    actual.length === expected.length && actual.every((size, axis) => size === expected[axis]);
  return isSame ? undefined : `expected a tensor of shape [${expected}], got [${actual}]`;
}

function valueDifference(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
) {
  if (actual.length !== expected.length) {
    return `expected ${expected.length} values, got ${actual.length}`;
  }
  const different = Array.from(actual, (_, i) => i).filter(
    (i) => !isWithin(actual[i] as number, expected[i] as number, tolerance),
  );
  const [first] = different;
  return first === undefined
    ? undefined
    : `expected value ${first} to be ${expected[first]} within ${tolerance}, got ${actual[first]} ` +
        `(${different.length} of ${actual.length} values differ)`;
}

/** Equal infinities and two NaN are within any tolerance. */
function isWithin(actual: number, expected: number, tolerance: number): boolean {
  return Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance;
}
