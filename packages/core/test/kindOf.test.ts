import * as tf from "@tensorflow/tfjs";
import { kindOf } from "@underhood/core";
import { describe, expect, it } from "vitest";

describe("kindOf(value)", () => {
  it.each([
    [undefined, "undefined"],
    [null, "null"],
    [Number.NaN, "NaN"],
    ["42", '"42"'],
    ["a\nb", '"a\\nb"'],
    ["x".repeat(100), `"${"x".repeat(60)}…"`],
    [() => 1, "a function"],
    [Promise.resolve(1), "a promise"],
    [[1], "an array"],
    [{}, "an object"],
    [Object.create(null), "an object"],
    [new Map(), "a Map"],
    [Int8Array.of(1), "an Int8Array"],
    [Uint8Array.of(1), "a Uint8Array"],
  ])("%o is %s", (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });

  it("a tensor is a tensor, whatever its class", () => {
    expect(kindOf(tf.scalar(1))).toBe("a tensor");
    expect(kindOf(tf.variable(tf.scalar(1)))).toBe("a tensor");
  });
});
