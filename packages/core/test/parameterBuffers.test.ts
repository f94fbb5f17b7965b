import * as tf from "@tensorflow/tfjs";
import { descendWithMomentum, ParameterBuffers, useEngine } from "@underhood/core";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";

const options = { learningRate: 1, momentum: 0.5 };

/** How many values the engine keeps, of tensors and of anything else. */
const kept = () => tf.backend().numDataIds();

describe("ParameterBuffers", () => {
  beforeEach(async () => {
    await useEngine("wasm", engineFiles);
  });

  it("copy() and the lists it is made of are apart from what a step changes", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    const given = Float32Array.of(4, 6);
    const buffers = new ParameterBuffers(parameter, [given]);
    const before = buffers.copy();
    descendWithMomentum(parameter, tf.zeros([2]), buffers, options);
    expect(given).toEqual(Float32Array.of(4, 6));
    expect(before).toEqual([Float32Array.of(4, 6)]);
    expect(buffers.copy()).toEqual([Float32Array.of(2, 3)]);
  });

  it("goes along from engine to engine", async () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    const buffers = new ParameterBuffers(parameter, [Float32Array.of(8, 16)]);
    for (const [name, direction] of [
      ["wasm", [4, 8]],
      ["cpu", [2, 4]],
      ["wasm", [1, 2]],
    ] as const) {
      await useEngine(name, engineFiles);
      descendWithMomentum(parameter, tf.zeros([2]), buffers, options);
      expect(buffers.copy()).toEqual([Float32Array.from(direction)]);
    }
    expect(parameter).toBeTensor([2], [1 - 7, 2 - 14]);
  });

  it("gives its room back once the parameter is disposed and another one needs some", () => {
    const step = () => {
      const start = tf.tensor1d([1, 2]);
      const parameter = tf.variable(start);
      const gradient = tf.zeros([2]);
      const buffers = new ParameterBuffers(parameter, [Float32Array.of(8, 16)]);
      descendWithMomentum(parameter, gradient, buffers, options);
      tf.dispose([start, parameter, gradient]);
      return buffers;
    };
    const first = step();
    const before = kept();
    const others = Array.from({ length: 5 }, step);
    expect(kept()).toBe(before);
    for (const each of [first, ...others]) expect(each.copy()).toEqual([Float32Array.of(4, 8)]);
  });

  it("refuses lists of another length than the parameter's", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    expect(() => new ParameterBuffers(parameter, [new Float32Array(3)])).toThrow(
      new RangeError("expected lists of 2 numbers, got 3"),
    );
  });
});
