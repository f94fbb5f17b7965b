import * as tf from "@tensorflow/tfjs";
import { binaryCrossEntropy, crossEntropy, type Model, topLosses } from "@underhood/models";
import { describe, expect, it } from "vitest";

/** A model whose outputs are its inputs. */
const asItIs: Model = { parameters: [], forward: (inputs) => tf.clone(inputs) };

const classNumbers = (numbers: number[]) => tf.tensor1d(numbers, "int32");

describe("topLosses", () => {
  it("topLosses(model, batches, { count }) finds the worst of all batches, worst first", async () => {
    const rows = [
      [0, Math.log(3)],
      [Math.log(9), 0],
      [0, 0],
      [Math.log(4), 0],
      [0, 5],
    ];
    const targets = [1, 1, 0, 1, 1];
    const batches = [
      { inputs: tf.tensor2d(rows.slice(0, 2)), targets: classNumbers(targets.slice(0, 2)) },
      { inputs: tf.tensor2d(rows.slice(2)), targets: classNumbers(targets.slice(2)) },
    ];
    const closeTo = (value: number) => expect.closeTo(value, 5);
    expect(await topLosses(asItIs, batches, { count: 3 })).toEqual([
      {
        index: 1,
        loss: closeTo(Math.log(10)),
        target: 1,
        prediction: 0,
        probability: closeTo(0.9),
      },
      { index: 3, loss: closeTo(Math.log(5)), target: 1, prediction: 0, probability: closeTo(0.8) },
      { index: 2, loss: closeTo(Math.log(2)), target: 0, prediction: 0, probability: closeTo(0.5) },
    ]);
  });

  it("takes yes-or-no answers: 1 for yes, and a probability of the prediction", async () => {
    const batch = {
      inputs: tf.tensor2d([[Math.log(3)], [-2]]),
      targets: tf.tensor2d([[0], [0]]),
    };
    const [worst] = await topLosses(asItIs, [batch], { count: 1 });
    expect(worst).toEqual({
      index: 0,
      loss: expect.closeTo(Math.log(4), 5),
      target: 0,
      prediction: 1,
      probability: expect.closeTo(0.75, 5),
    });
  });

  it("the losses of all examples have the mean that the loss itself gives", async () => {
    const inputs = tf.tensor2d([
      [1, -2, 0.5],
      [300, 0, -300],
      [0.1, 0.2, 0.3],
    ]);
    const targets = classNumbers([2, 1, 0]);
    const judged = await topLosses(asItIs, [{ inputs, targets }]);
    const mean = judged.reduce((sum, { loss }) => sum + loss, 0) / 3;
    expect(crossEntropy(inputs, targets)).toBeTensor([], [mean], 1e-4);

    const column = tf.tensor2d([[2], [-1], [400]]);
    const answers = tf.tensor2d([[1], [1], [0]]);
    const binary = await topLosses(asItIs, [{ inputs: column, targets: answers }]);
    const binaryMean = binary.reduce((sum, { loss }) => sum + loss, 0) / 3;
    expect(binaryCrossEntropy(column, answers)).toBeTensor([], [binaryMean], 1e-4);
  });

  it("shows 9 unless asked for another count, and all there are if there are fewer", async () => {
    const batch = (size: number) => ({
      inputs: tf.zeros([size, 2]),
      targets: tf.zeros([size], "int32"),
    });
    expect(await topLosses(asItIs, [batch(20)])).toHaveLength(9);
    expect(await topLosses(asItIs, [batch(2)])).toHaveLength(2);
    expect(await topLosses(asItIs, [])).toEqual([]);
  });

  it("keeps no tensor, also when it fails", async () => {
    const inputs = tf.zeros([3, 2]);
    const [targets, wrong] = [classNumbers([0, 1, 0]), classNumbers([0, 1, 2])];
    const before = tf.memory().numTensors;
    await topLosses(asItIs, [{ inputs, targets }]);
    await expect(topLosses(asItIs, [{ inputs, targets: wrong }])).rejects.toThrow(
      /^topLosses expects class numbers from 0 to 1/,
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses outputs that are not numbers, and says of which example", async () => {
    const inputs = tf.tensor2d([
      [0, 1],
      [Number.NaN, 1],
    ]);
    await expect(topLosses(asItIs, [{ inputs, targets: classNumbers([0, 0]) }])).rejects.toThrow(
      /^topLosses cannot rank example 1: an output for it is NaN\./,
    );
  });

  it.each([0, 1.5, -1])("refuses a count of %d", async (count) => {
    await expect(topLosses(asItIs, [], { count })).rejects.toThrow(
      new RangeError(`topLosses expects count to be an integer from 1 up, but got ${count}`),
    );
  });
});
