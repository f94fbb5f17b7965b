import * as tf from "@tensorflow/tfjs";
import { meanAbsoluteError, rootMeanSquareError } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

const [outputs, targets] = [
  [1, 2, 3, 4],
  [1, 2, 3, 8],
];

describe("rootMeanSquareError and meanAbsoluteError", () => {
  it("one large miss counts more under the square: √(4² / 4) = 2, against 4 / 4 = 1", () => {
    expect(rootMeanSquareError(tf.tensor1d(outputs), tf.tensor1d(targets))).toBeTensor([], [2]);
    expect(meanAbsoluteError(tf.tensor1d(outputs), tf.tensor1d(targets))).toBeTensor([], [1]);
  });

  it.each([
    ["rootMeanSquareError", rootMeanSquareError],
    ["meanAbsoluteError", meanAbsoluteError],
  ])(
    "%s refuses shapes that would silently broadcast, and keeps no tensor but its result",
    (name, measure) => {
      expect(() => measure(tf.zeros([4, 1]), tf.zeros([4]))).toThrow(
        new RangeError(
          `${name} compares each output with its own target, so both need the same shape, but the outputs ` +
            "are [4, 1] and the targets [4]. Broadcasting would make both [4, 4] without a word, and " +
            "compare outputs with targets that are not theirs. Use targets.reshape([4, 1]).",
        ),
      );
      const [some, others] = [tf.tensor1d(outputs), tf.tensor1d(targets)];
      expect(tensorsKept(() => measure(some, others))).toBe(1);
    },
  );
});
