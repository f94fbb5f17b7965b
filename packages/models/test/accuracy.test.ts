import * as tf from "@tensorflow/tfjs";
import { accuracy } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

describe("accuracy", () => {
  it("accuracy(outputs, targets) is the share of rows whose highest output is the target's", () => {
    const outputs = tf.tensor2d([
      [0.1, 0.7, 0.2],
      [-3, -1, -2],
      [9, 8, 7],
      [0, 0, 1],
    ]);
    expect(accuracy(outputs, tf.tensor1d([1, 1, 1, 2], "int32"))).toBeTensor([], [0.75]);
  });

  it("targets may be floats", () => {
    const outputs = tf.tensor2d([
      [0, 1],
      [1, 0],
    ]);
    expect(accuracy(outputs, tf.tensor1d([1, 1]))).toBeTensor([], [0.5]);
  });

  it("accuracy agrees with a plain loop", () => {
    const examples = fc.array(
      fc.tuple(
        fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
      ),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(examples, (rows) => {
        const right = rows.filter(([row, target]) => row[target] === Math.max(...row));
        const score = accuracy(
          tf.tensor2d(rows.map(([row]) => row)),
          tf.tensor1d(
            rows.map(([, target]) => target),
            "int32",
          ),
        );
        expect(score).toBeTensor([], [right.length / rows.length]);
      }),
      { numRuns: 50 },
    );
  });

  it("accuracy keeps no tensor but its result", () => {
    const [outputs, targets] = [tf.zeros([3, 2]), tf.zeros([3], "int32")];
    expect(tensorsKept(() => accuracy(outputs, targets))).toBe(1);
  });

  it("accuracy refuses a single output per example, and names what to use", () => {
    expect(() => accuracy(tf.zeros([8, 1]), tf.zeros([8]))).toThrow(
      new RangeError(
        "accuracy looks for the highest of several outputs, [batch, classes], but got [8, 1]. " +
          "For one yes-or-no output per example there is binaryAccuracy.",
      ),
    );
    expect(() => accuracy(tf.zeros([8]), tf.zeros([8]))).toThrow(/but got \[8\]\./);
  });

  it.each([[[8, 1]], [[8, 10]], [[7]]])("accuracy refuses targets of shape %j", (shape) => {
    expect(() => accuracy(tf.zeros([8, 10]), tf.zeros(shape))).toThrow(
      new RangeError(
        `accuracy expects one class number for each example, [8], but the targets are [${shape.join(", ")}] for ` +
          "outputs [8, 10]",
      ),
    );
  });
});
