import * as tf from "@tensorflow/tfjs";
import { crossEntropy } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const classNumbers = (numbers: number[]) => tf.tensor1d(numbers, "int32");

describe("crossEntropy", () => {
  it("crossEntropy of even odds among n classes is log n", () => {
    const loss = crossEntropy(tf.zeros([2, 10]), classNumbers([0, 9]));
    expect(loss).toBeTensor([], [Math.log(10)]);
  });

  it("crossEntropy(outputs, targets) is the mean of −log of the right class's probability", () => {
    const outputs = tf.tensor2d([
      [Math.log(1), Math.log(3)],
      [Math.log(1), Math.log(9)],
    ]);
    const expected = -(Math.log(3 / 4) + Math.log(1 / 10)) / 2;
    expect(crossEntropy(outputs, classNumbers([1, 0]))).toBeTensor([], [expected]);
  });

  it("crossEntropy does not change when all outputs of an example grow alike", () => {
    const rows = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(rows, fc.integer({ min: -9000, max: 9000 }), fc.nat(2), (row, shift, target) => {
        const moved = row.map((output) => output + shift);
        const [loss] = crossEntropy(tf.tensor2d([row]), classNumbers([target])).dataSync();
        expect(crossEntropy(tf.tensor2d([moved]), classNumbers([target]))).toBeTensor(
          [],
          [loss ?? Number.NaN],
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [10, 1],
    [-1, 0],
  ])("refuses the class number %d, which no output is for", (number, place) => {
    const targets = [3, 3, 3];
    targets[place] = number;
    expect(() => crossEntropy(tf.zeros([3, 10]), classNumbers(targets))).toThrow(
      new RangeError(
        `crossEntropy expects class numbers from 0 to 9, one for each of 10 outputs, but targets[${place}] ` +
          `is ${number}. Classes are counted from 0, and each needs an output of its own.`,
      ),
    );
  });

  it("is NaN for such a class number where reading it would cost time, as on a graphics card", async () => {
    // Plain JavaScript under another name, so that it counts as an engine with a memory of its own.
    tf.copyRegisteredKernels("cpu", "elsewhere");
    tf.registerBackend("elsewhere", () => tf.findBackendFactory("cpu")?.() as tf.KernelBackend);
    await tf.setBackend("elsewhere");
    const outputs = tf.zeros([2, 10]);
    expect(crossEntropy(outputs, classNumbers([0, 9]))).toBeTensor([], [Math.log(10)]);
    expect(crossEntropy(outputs, classNumbers([0, 10]))).toBeTensor([], [Number.NaN]);
    expect(crossEntropy(outputs, classNumbers([0, -1]))).toBeTensor([], [Number.NaN]);
    await tf.setBackend("wasm");
    tf.removeBackend("elsewhere");
  });

  it("refuses targets that are no class numbers", () => {
    expect(() => crossEntropy(tf.zeros([3, 10]), tf.zeros([3]))).toThrow(
      new TypeError(
        "crossEntropy expects class numbers, which are int32, but the targets are float32. Whole numbers " +
          "become so by targets.toInt().",
      ),
    );
  });

  it("refuses a column of targets, and explains the trap", () => {
    expect(() => crossEntropy(tf.zeros([3, 10]), tf.zeros([3, 1], "int32"))).toThrow(
      new RangeError(
        "crossEntropy expects one class number for each example, [3], but the targets are [3, 1] for " +
          "outputs [3, 10]. Broadcasting would pair each target with every example. Use " +
          "targets.reshape([3]).",
      ),
    );
  });

  it.each([
    [[3, 10], "Of one-hot rows, argMax(-1) gives the class numbers."],
    [[4], "Give one target for each example."],
  ])("refuses targets of shape %j", (shape, advice) => {
    expect(() => crossEntropy(tf.zeros([3, 10]), tf.zeros(shape, "int32"))).toThrow(advice);
  });

  it("refuses a single output per example, and names what to use", () => {
    expect(() => crossEntropy(tf.zeros([3, 1]), tf.zeros([3], "int32"))).toThrow(
      new RangeError(
        "crossEntropy expects one output for each class, [batch, classes], but got [3, 1]. For one " +
          "yes-or-no output per example there is binaryCrossEntropy.",
      ),
    );
  });
});
