import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import { linear, relu, sequential } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { assignParameters } from "./assignParameters.ts";
import { tensorsKept } from "./tensorsKept.ts";

const random = seededRandom(42);

describe("sequential", () => {
  it("forward(inputs) goes through the layers in order", () => {
    const model = assignParameters(
      sequential(linear(1, 2, { random }), relu(), linear(2, 1, { random })),
      [[1, -1], [0, 0], [1, 1], [0.5]],
    );
    // relu(x) + relu(−x) is |x|
    expect(model.forward(tf.tensor2d([[-3], [2]]))).toBeTensor([2, 1], [3.5, 2.5]);
  });

  it("its parameters are those of its layers, in order", () => {
    const [first, last] = [linear(784, 30, { random }), linear(30, 1, { random })];
    const { parameters } = sequential(first, relu(), last);
    expect(parameters).toEqual([...first.parameters, ...last.parameters]);
    expect(parameters.reduce((total, { size }) => total + size, 0)).toBe(23_581);
  });

  it("a layer that stands in it twice is learned once", () => {
    const twin = linear(2, 2, { random });
    expect(sequential(twin, relu(), twin).parameters).toEqual(twin.parameters);
  });

  it("sequences nest", () => {
    const inner = sequential(linear(2, 2, { random }), relu());
    const outer = sequential(inner, linear(2, 1, { random }));
    expect(outer.parameters).toHaveLength(4);
    expect(outer.forward(tf.zeros([5, 2])).shape).toEqual([5, 1]);
  });

  it("sequential() of no layers hands its inputs through", () => {
    expect(sequential().forward(tf.tensor1d([1, 2]))).toBeTensor([2], [1, 2]);
  });

  it("forward keeps no tensor but its outputs", () => {
    const model = sequential(linear(3, 2, { random }), relu(), linear(2, 1, { random }));
    const inputs = tf.zeros([4, 3]);
    expect(tensorsKept(() => model.forward(inputs))).toBe(1);
  });

  it("layers that do not fit say which sizes clash", () => {
    const model = sequential(linear(784, 30, { random }), relu(), linear(50, 1, { random }));
    expect(() => model.forward(tf.zeros([2, 784]))).toThrow(
      /^linear\(50, 1\) expects a batch of rows, \[batch, 50\], but got \[2, 30\]\. .* make it linear\(30, 1\)/,
    );
  });
});
