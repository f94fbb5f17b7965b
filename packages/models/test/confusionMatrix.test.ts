import * as tf from "@tensorflow/tfjs";
import { confusionMatrix } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

/** Outputs whose highest is that of each prediction. */
function outputsFor(predictions: number[], classes: number): tf.Tensor2D {
  return tf.tensor2d(
    predictions.map((prediction) =>
      Array.from({ length: classes }, (_, i) => (i === prediction ? 2.5 : -i)),
    ),
    [predictions.length, classes],
  );
}

describe("confusionMatrix", () => {
  it("confusionMatrix(outputs, targets) has a row for what it is, a column for what it was called", () => {
    const targets = tf.tensor1d([0, 0, 0, 1, 2, 2], "int32");
    const counts = confusionMatrix(outputsFor([0, 0, 2, 1, 0, 2], 3), targets);
    expect(counts).toBeTensor([3, 3], [2, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect(counts.dtype).toBe("int32");
  });

  it("confusionMatrix of yes-or-no answers counts no before yes", () => {
    const outputs = tf.tensor2d([[3], [-1], [0.5], [-0.1], [0]]);
    const targets = tf.tensor2d([[1], [1], [0], [0], [0]]);
    expect(confusionMatrix(outputs, targets)).toBeTensor([2, 2], [2, 1, 1, 1]);
  });

  it("confusionMatrix agrees with a plain loop", () => {
    const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (examples) => {
        const counts = new Array<number>(16).fill(0);
        for (const [target, prediction] of examples) {
          counts[4 * target + prediction] = (counts[4 * target + prediction] ?? 0) + 1;
        }
        const outputs = outputsFor(
          examples.map(([, prediction]) => prediction),
          4,
        );
        const targets = tf.tensor1d(
          examples.map(([target]) => target),
          "int32",
        );
        expect(confusionMatrix(outputs, targets)).toBeTensor([4, 4], counts, 0);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps no tensor but its result", () => {
    const [outputs, targets] = [tf.zeros([3, 2]), tf.zeros([3], "int32")];
    expect(tensorsKept(() => confusionMatrix(outputs, targets))).toBe(1);
    const column = tf.zeros([3, 1]);
    expect(tensorsKept(() => confusionMatrix(column, column))).toBe(1);
  });

  it("refuses targets that do not pair with the outputs", () => {
    expect(() => confusionMatrix(tf.zeros([3, 2]), tf.zeros([3, 1], "int32"))).toThrow(
      /^confusionMatrix expects one class number for each example, \[3\], but the targets are \[3, 1\]/,
    );
    expect(() => confusionMatrix(tf.zeros([3, 1]), tf.zeros([3]))).toThrow(
      /Broadcasting would make both \[3, 3\] without a word/,
    );
    expect(() => confusionMatrix(tf.zeros([1, 2]), tf.tensor1d([2], "int32"))).toThrow(
      /^confusionMatrix expects class numbers from 0 to 1, .* but targets\[0\] is 2\./,
    );
  });
});
