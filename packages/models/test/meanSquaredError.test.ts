import * as tf from "@tensorflow/tfjs";
import { meanSquaredError } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

describe("meanSquaredError", () => {
  it("meanSquaredError(outputs, targets) is the mean of the squared differences", () => {
    const loss = meanSquaredError(tf.tensor1d([1, 2, 3]), tf.tensor1d([1, 0, 6]));
    expect(loss).toBeTensor([], [(0 + 4 + 9) / 3]);
  });

  it("meanSquaredError averages over all values of any shape", () => {
    const values = fc.array(fc.float({ min: -8, max: 8, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    });
    const shapes = fc.constantFrom([6], [6, 1], [2, 3], [1, 2, 3]);
    fc.assert(
      fc.property(values, values, shapes, (outputs, targets, axes) => {
        const shape = [...axes];
        const expected =
          outputs.reduce((sum, output, i) => sum + (output - (targets[i] ?? 0)) ** 2, 0) / 6;
        const loss = meanSquaredError(
          tf.tensor(outputs, shape, "float32"),
          tf.tensor(targets, shape, "float32"),
        );
        expect(loss).toBeTensor([], [expected], 1e-4);
      }),
      { numRuns: 50 },
    );
  });

  it("meanSquaredError keeps no tensor but its result", () => {
    const [outputs, targets] = [tf.zeros([3]), tf.ones([3])];
    expect(tensorsKept(() => meanSquaredError(outputs, targets))).toBe(1);
  });

  it("meanSquaredError refuses shapes that would silently broadcast, and explains the trap", () => {
    expect(() => meanSquaredError(tf.zeros([20]), tf.zeros([20, 1]))).toThrow(
      new RangeError(
        "meanSquaredError compares each output with its own target, so both need the same shape, but " +
          "the outputs are [20] and the targets [20, 1]. Broadcasting would make both [20, 20] without " +
          "a word, and compare outputs with targets that are not theirs. Use targets.reshape([20]).",
      ),
    );
  });

  it.each([
    [[4, 3], [4, 1], /make both \[4, 3\] without a word, .* Give one target for each output\.$/],
    [
      [2, 3],
      [3, 2],
      /outputs are \[2, 3\] and the targets \[3, 2\]\. Use targets\.reshape\(\[2, 3\]\)\.$/,
    ],
  ])("meanSquaredError refuses outputs %j with targets %j", (outputs, targets, message) => {
    expect(() => meanSquaredError(tf.zeros(outputs), tf.zeros(targets))).toThrow(message);
  });
});
