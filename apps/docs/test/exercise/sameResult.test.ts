import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { sameResult } from "../../src/exercise/sameResult.ts";

describe("sameResult(first, second)", () => {
  it.each([
    ["numbers but for rounding", 0.1 + 0.2, 0.3, true],
    ["a number and one that is a thousandth off", 0.3003, 0.3, false],
    ["a number and its negative", -1, 1, false],
    ["zeros of either sign", -0, 0, true],
    ["two that are no numbers", Number.NaN, Number.NaN, true],
    ["no number and a number", Number.NaN, 1, false],
    ["an infinity and a number", Number.POSITIVE_INFINITY, 1, false],
    ["bytes and a list of the same numbers", Uint8Array.of(1, 2), [1, 2], true],
    ["lists of other lengths", [1, 2], [1, 2, 3], false],
    ["lists in another order", [1, 2], [2, 1], false],
    // Of a picture whose darkest pixel is 1, nobody sees a hundred-thousandth.
    ["lists that differ little against their largest", [1, 0], [1, 0.00001], true],
    ["a number and a list of it", 1, [1], false],
    ["texts", "3", "3", true],
    ["a text and a number", "3", 3, false],
    ["objects with the same fields", { a: [1], b: "x" }, { a: [1], b: "x" }, true],
    ["objects with other fields", { a: 1 }, { b: 1 }, false],
    ["lists of lists", [[1], [2]], [[1], [3]], false],
    ["nothing and nothing", undefined, undefined, true],
  ])("%s: %j and %j", (_what, first, second, isSame) => {
    expect(sameResult(first, second)).toBe(isSame);
    expect(sameResult(second, first)).toBe(isSame);
  });

  it("compares tensors by shape and numbers, whatever their type, and one number with a number", () => {
    const tensors = tf.tensor([1, 2, 3, 4]);
    expect(sameResult(tensors, tf.tensor([1, 2, 3, 4], [4], "int32"))).toBe(true);
    expect(sameResult(tensors, tensors.reshape([2, 2]))).toBe(false);
    expect(sameResult(tensors, [1, 2, 3, 4])).toBe(false);
    expect(sameResult(tf.scalar(0.25), 0.25)).toBe(true);
  });
});
