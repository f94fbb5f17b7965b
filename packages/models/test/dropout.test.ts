import * as tf from "@tensorflow/tfjs";
import { seededRandom, valueAndGradients } from "@underhood/core";
import { dropout } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { tensorsKept } from "./tensorsKept.ts";

const layer = (rate: number) => dropout(rate, { random: seededRandom(42) });
const training = { training: true };

describe("dropout", () => {
  it("in training drops about the given share, and makes up for it in the rest", () => {
    const values = layer(0.2)
      .forward(tf.ones([100, 100]), training)
      .dataSync();
    const dropped = values.filter((value) => value === 0).length;
    // The standard deviation of a count of 10,000 with a chance of 0.2 is 40.
    expect(Math.abs(dropped - 2000)).toBeLessThan(160);
    expect(new Set(values)).toEqual(new Set([0, 1.25]));
  });

  it("drops where the seed's uniform numbers are below the rate", () => {
    const numbers = seededRandom(42).uniform([2, 3]).dataSync();
    const expected = Array.from(numbers, (number, i) => (number < 0.5 ? 0 : 2 * i));
    const inputs = tf.tensor2d([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(layer(0.5).forward(inputs, training)).toBeTensor([2, 3], expected);
  });

  it("drops others each time, and the same again from the same seed", () => {
    const inputs = tf.ones([50]);
    const runs = [layer(0.5), layer(0.5)].map((model) =>
      [1, 2].map(() => model.forward(inputs, training).dataSync().join()),
    );
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]?.[0]).not.toBe(runs[0]?.[1]);
  });

  it("in evaluation hands its inputs through, and draws nothing", () => {
    const model = layer(0.5);
    const inputs = tf.tensor1d([1, 2, 3]);
    expect(model.forward(inputs)).toBeTensor([3], [1, 2, 3], 0);
    const untouched = layer(0.5).forward(inputs, training);
    expect(model.forward(inputs, training)).toBeTensor([3], untouched.dataSync(), 0);
  });

  it("its gradient passes where the value passed", () => {
    const inputs = tf.variable(tf.ones([20]));
    const outputs = layer(0.5).forward(inputs, training);
    const { gradients } = valueAndGradients(
      () => tf.sum(layer(0.5).forward(inputs, training)) as tf.Scalar,
      [inputs],
    );
    expect(gradients[0]).toBeTensor([20], outputs.dataSync());
  });

  it("keeps no tensor but its outputs, which are the caller's to free", () => {
    const [model, inputs] = [layer(0.5), tf.ones([4])];
    expect(tensorsKept(() => model.forward(inputs, training))).toBe(1);
    expect(tensorsKept(() => model.forward(inputs))).toBe(1);
    model.forward(inputs).dispose();
    expect(inputs).toBeTensor([4], [1, 1, 1, 1]);
  });
});
