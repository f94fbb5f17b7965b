import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import { linear } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignParameters } from "./assignParameters.ts";
import { tensorsKept } from "./tensorsKept.ts";

function layer(inputs: number, outputs: number) {
  return linear(inputs, outputs, { random: seededRandom(42) });
}

describe("linear", () => {
  it("forward(inputs) is inputs · weightsᵀ + bias", () => {
    const model = assignParameters(layer(3, 2), [
      [1, 2, 3, -1, 0, 1],
      [10, 20],
    ]);
    const inputs = tf.tensor2d([
      [1, 1, 1],
      [0, 0, 2],
    ]);
    expect(model.forward(inputs)).toBeTensor([2, 2], [16, 20, 16, 22]);
  });

  it("forward agrees with plain loops for any sizes", () => {
    const sizes = fc.record({
      batch: fc.integer({ min: 1, max: 6 }),
      inputs: fc.integer({ min: 1, max: 6 }),
      outputs: fc.integer({ min: 1, max: 6 }),
      seed: fc.nat(999),
    });
    fc.assert(
      fc.property(sizes, ({ batch, inputs, outputs, seed }) => {
        const random = seededRandom(seed);
        const model = linear(inputs, outputs, { random });
        const rows = random.normal([batch, inputs]) as tf.Tensor2D;
        const [weights, bias] = model.parameters as [tf.Variable, tf.Variable];
        const [w, b, x] = [weights.dataSync(), bias.dataSync(), rows.arraySync()];
        const expected = x.flatMap((row) =>
          Array.from(b, (start, o) =>
            row.reduce((sum, value, i) => sum + value * (w[o * inputs + i] ?? Number.NaN), start),
          ),
        );
        expect(model.forward(rows)).toBeTensor([batch, outputs], expected, 1e-5);
        tf.dispose([weights, bias, rows]);
      }),
      { numRuns: 50 },
    );
  });

  it("its gradients are those of a plain matMul, for parameters and inputs", () => {
    const random = seededRandom(7);
    const model = linear(5, 3, { random });
    const [weights, bias] = model.parameters as [tf.Variable<tf.Rank.R2>, tf.Variable<tf.Rank.R1>];
    const inputs = random.normal([4, 5]);
    const change = random.normal([4, 3]);
    const plain = (x: tf.Tensor) => tf.add(tf.matMul(x, weights, false, true), bias);
    for (const wanted of [weights, bias]) {
      const gradient = (forward: (x: tf.Tensor) => tf.Tensor) =>
        tf.variableGrads(() => tf.sum(tf.mul(forward(inputs), change)), [wanted]).grads[
          wanted.name
        ];
      expect(gradient(model.forward)).toBeTensor(
        wanted.shape,
        gradient(plain)?.dataSync() ?? [],
        1e-5,
      );
    }
    expect(tf.grad(model.forward)(inputs, change)).toBeTensor(
      [4, 5],
      tf.grad(plain)(inputs, change).dataSync(),
      1e-5,
    );
  });

  it("linear(784, 30) starts with the parameters of nn.Linear, in PyTorch's layout", () => {
    const expected = seededRandom(42).linearParameters(784, 30);
    const [weights, bias] = layer(784, 30).parameters;
    expect(weights).toBeTensor([30, 784], expected.weights.dataSync(), 0);
    expect(bias).toBeTensor([30], expected.bias.dataSync(), 0);
    // torch.manual_seed(42); nn.Linear(784, 30).weight[0, :3]
    expect(Array.from(weights?.dataSync().slice(0, 3) ?? [])).toEqual(
      [0.0273, 0.0296, -0.0084].map((value) => expect.closeTo(value, 4)),
    );
  });

  it("keeps no tensor but its parameters, and forward none but its outputs", () => {
    const inputs = tf.zeros([4, 3]);
    expect(tensorsKept(() => layer(3, 2))).toBe(2);
    const model = layer(3, 2);
    expect(tensorsKept(() => model.forward(inputs))).toBe(1);
  });

  it.each([
    [0, 1],
    [1, -1],
    [2.5, 1],
    [Number.NaN, 1],
  ])("linear(%d, %d) is refused", (inputs, outputs) => {
    expect(() => layer(inputs, outputs)).toThrow(
      new RangeError(
        `linear(inputs, outputs) expects two integers from 1 up, but got ${inputs} and ${outputs}`,
      ),
    );
  });

  it("linear(784, 30) without random numbers says what is missing", () => {
    const untyped = linear as (inputs: number, outputs: number) => unknown;
    expect(() => untyped(784, 30)).toThrow(
      new TypeError(
        "linear(784, 30) draws its first weights at random, so it needs a source of random numbers as " +
          "a last argument: { random: seededRandom(42) }",
      ),
    );
  });

  const trouble = "linear(784, 30) expects a batch of rows, [batch, 784], but got";
  const mismatch = "Its weights are [30, 784]: every output sums over 784 inputs. Adjoining sizes";
  it.each([
    ["one example", [784], "[784]. A single example is a batch of one: reshape([1, 784])."],
    ["images", [256, 28, 28], "[256, 28, 28]. Lay each example flat first: reshape([256, 784])."],
    [
      "rows of another length",
      [256, 28],
      `[256, 28]. ${mismatch} must match, so make it linear(28, 30), or give it rows of 784 values.`,
    ],
    [
      "a row of another length",
      [30],
      `[30]. ${mismatch} must match, so make it linear(30, 30), or give it rows of 784 values.`,
    ],
  ])("forward refuses %s, and says what to do", (_, shape, message) => {
    expect(() => layer(784, 30).forward(tf.zeros(shape))).toThrow(
      new RangeError(`${trouble} ${message}`),
    );
  });
});
