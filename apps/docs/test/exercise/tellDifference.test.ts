import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { tellDifference } from "../../src/exercise/tellDifference.ts";

const tell = (made: unknown, wanted: unknown) => tellDifference("`answer`", made, wanted);

describe("tellDifference(subject, made, wanted)", () => {
  it("names two numbers", () => {
    expect(tell(0.123456, 2)).toBe("`answer` is 0.1235; asked for is 2.");
    expect(tell(tf.scalar(1), 2)).toBe("`answer` is 1; asked for is 2.");
  });

  it("names two shapes, or two lengths", () => {
    expect(tell(tf.zeros([2, 3]), tf.zeros([3]))).toBe(
      "`answer` has the shape `[2, 3]`; asked for is `[3]`.",
    );
    expect(tell([1, 2], Uint8Array.of(1))).toBe("`answer` holds 2 numbers; asked for are 1.");
  });

  it("points at the place where numbers of the right shape differ most", () => {
    const made = tf.tensor([
      [0, 1],
      [2, 9],
    ]);
    expect(
      tell(
        made,
        tf.tensor([
          [0, 1.5],
          [2, 3],
        ]),
      ),
    ).toBe(
      "`answer` has the right shape, `[2, 2]`, but not the right numbers. " +
        "They differ most at place `[1, 1]`: 9, where 3 is asked for.",
    );
    expect(tell([1, Number.NaN], [1, 2])).toContain("at place `[1]`: NaN, where 2 is asked for.");
  });

  it.each([
    [3, tf.zeros([2]), "`answer` is one number; asked for is a tensor of the shape `[2]`."],
    [undefined, 3, "`answer` is nothing (`undefined`); asked for is one number."],
    ["3", [3], "`answer` is a text; asked for is a list of numbers."],
    [() => 3, { a: 3 }, "`answer` is a function; asked for is an object."],
    ["3", "7", "`answer` is a text, as it should be, but not the one that was asked for."],
  ])("names two kinds: %s and %s", (made, wanted, words) => {
    expect(tell(made, wanted)).toBe(words);
  });
});
