import * as tf from "@tensorflow/tfjs";
import { mnistLoss } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

/** The output that the sigmoid turns into a chance: the inverse of the sigmoid. */
function outputFor(chance: number): number {
  return Math.log(chance / (1 - chance));
}

const column = (values: number[]) => tf.tensor2d(values, [values.length, 1]);

describe("mnistLoss", () => {
  it.each([
    [[0.9, 0.4, 0.2], 1.3 / 3],
    [[0.9, 0.4, 0.8], 0.7 / 3],
  ])("mnistLoss(outputs for chances of %j, [1, 0, 1]) is %d", (chances, expected) => {
    const loss = mnistLoss(column(chances.map(outputFor)), column([1, 0, 1]));
    expect(loss).toBeTensor([], [expected]);
  });

  it("mnistLoss goes from 0, right and certain, to 1, wrong and certain", () => {
    expect(mnistLoss(column([200, -200]), column([1, 0]))).toBeTensor([], [0]);
    expect(mnistLoss(column([200, -200]), column([0, 1]))).toBeTensor([], [1]);
  });

  it("its gradient vanishes, but stays a number, where the sigmoid saturates", () => {
    const targets = column([1, 0, 1]);
    const gradient = tf.grad((outputs) => mnistLoss(outputs, targets));
    // At 0 the slope of the sigmoid is ¼, and a third of the mean is one example's.
    expect(gradient(column([-200, 200, 0]))).toBeTensor([3, 1], [0, 0, -0.25 / 3]);
  });

  it("mnistLoss agrees with 1 − p for a target of 1, else p, in any shape", () => {
    const pairs = fc.array(
      fc.tuple(fc.float({ min: -20, max: 20, noNaN: true }), fc.constantFrom(0, 1)),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(pairs, fc.boolean(), (examples, flat) => {
        const total = examples.reduce((sum, [output, target]) => {
          const chance = 1 / (1 + Math.exp(-output));
          return sum + (target === 1 ? 1 - chance : chance);
        }, 0);
        const shape = flat ? [examples.length] : [examples.length, 1];
        const loss = mnistLoss(
          tf.tensor(
            examples.map(([output]) => output),
            shape,
            "float32",
          ),
          tf.tensor(
            examples.map(([, target]) => target),
            shape,
            "float32",
          ),
        );
        expect(loss).toBeTensor([], [total / examples.length], 1e-5);
      }),
      { numRuns: 50 },
    );
  });

  it("mnistLoss keeps no tensor but its result", () => {
    const [outputs, targets] = [column([1, 2]), column([0, 1])];
    expect(tensorsKept(() => mnistLoss(outputs, targets))).toBe(1);
  });

  it("mnistLoss refuses shapes that would silently broadcast, and explains the trap", () => {
    expect(() => mnistLoss(tf.zeros([256, 1]), tf.zeros([256]))).toThrow(
      new RangeError(
        "mnistLoss compares each output with its own target, so both need the same shape, but the " +
          "outputs are [256, 1] and the targets [256]. Broadcasting would make both [256, 256] without " +
          "a word, and compare outputs with targets that are not theirs. " +
          "Use targets.reshape([256, 1]).",
      ),
    );
  });

  it("mnistLoss refuses targets for other examples", () => {
    expect(() => mnistLoss(tf.zeros([256, 1]), tf.zeros([108, 1]))).toThrow(
      new RangeError(
        "mnistLoss compares each output with its own target, so both need the same shape, but the " +
          "outputs are [256, 1] and the targets [108, 1]. Give one target for each output.",
      ),
    );
  });
});
