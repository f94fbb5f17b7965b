import * as tf from "@tensorflow/tfjs";
import { descendWithMomentum, ParameterBuffers, useEngine } from "@underhood/core";
import { assert, boolean, property } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";
import { awkwardNumbers } from "./kernels/awkwardNumbers.ts";

describe.each([true, false])("descendWithMomentum, training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels });
  });

  it("goes along a direction that keeps some of the last one", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2, 3, 4, 5]));
    const buffers = new ParameterBuffers(parameter, [Float32Array.of(0, 0, 8, 8, 0)]);
    const options = { learningRate: 0.5, momentum: 0.25 };
    descendWithMomentum(parameter, tf.tensor1d([1, 0, 0, 2, -1]), buffers, options);
    expect(buffers.copy()).toEqual([Float32Array.of(1, 0, 2, 4, -1)]);
    expect(parameter).toBeTensor([5], [0.5, 2, 2, 2, 5.5]);
  });

  it("agrees with plain TypeScript for any numbers and any count", () => {
    assert(
      property(
        awkwardNumbers({ perItem: 3 }),
        boolean(),
        boolean(),
        (triples, nesterov, decays) => {
          const [start, slopes, last] = [0, 1, 2].map((place) =>
            Float32Array.from(triples, (triple) => triple[place] as number),
          ) as [Float32Array, Float32Array, Float32Array];
          const parameter = tf.variable(tf.tensor1d(start));
          const gradient = tf.tensor1d(slopes);
          const buffers = new ParameterBuffers(parameter, [last]);
          const weightDecay = decays ? 0.25 : 0;
          const options = { learningRate: 0.5, momentum: 0.75, share: 0.5, nesterov, weightDecay };
          descendWithMomentum(parameter, gradient, buffers, options);
          const slope = slopes.map((each, i) => (decays ? each + 0.25 * Number(start[i]) : each));
          const along = last.map((each, i) => 0.75 * each + 0.5 * Number(slope[i]));
          const way = nesterov ? along.map((each, i) => Number(slope[i]) + 0.75 * each) : along;
          const expected = start.map((value, i) => value - 0.5 * Number(way[i]));
          expect(parameter).toBeTensor([start.length], expected, 1e-4);
          expect(tf.tensor1d(buffers.copy()[0] ?? [])).toBeTensor([start.length], along, 1e-4);
          tf.dispose([parameter, gradient]);
        },
      ),
    );
  });

  it("leaves a clone from before the step as it was, and keeps no tensor", () => {
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    const gradient = tf.tensor1d([1, 1]);
    const buffers = new ParameterBuffers(parameter, [new Float32Array(2)]);
    const clone = parameter.clone();
    const before = tf.memory().numTensors;
    descendWithMomentum(parameter, gradient, buffers, { learningRate: 1, momentum: 0 });
    expect(tf.memory().numTensors).toBe(before);
    expect(clone).toBeTensor([2], [1, 2]);
    expect(parameter).toBeTensor([2], [0, 1]);
  });
});
