import * as tf from "@tensorflow/tfjs";
import { normalise, normaliseSlopes, useEngine } from "@underhood/core";
import { assert, constantFrom, integer, property, record } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";
import { leaveFreedNumbers } from "./freedNumbers.ts";

const epsilon = 0.01;

/** The numbers of one feature, and what comes of them, in plain TypeScript. */
function plainly(
  values: readonly number[],
  slopes: readonly number[],
  weight: number,
  bias: number,
) {
  const count = values.length;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const mean = sum(values) / count;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / count;
  const normal = values.map((value) => (value - mean) / Math.sqrt(variance + epsilon));
  const ofBias = sum(slopes);
  const ofWeight = sum(slopes.map((slope, i) => slope * Number(normal[i])));
  return {
    outputs: normal.map((value) => value * weight + bias),
    ofBias,
    ofWeight,
    ofInputs: slopes.map(
      (slope, i) =>
        (weight / Math.sqrt(variance + epsilon)) *
        (slope - ofBias / count - (Number(normal[i]) * ofWeight) / count),
    ),
  };
}

describe.each([true, false])("with training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels });
  });

  it("normalise brings each column to mean 0 and variance 1, then to a scale and a shift", () => {
    const inputs = tf.tensor2d([1, 10, 3, 10], [2, 2]);
    const found = normalise(inputs, tf.tensor1d([2, 2]), tf.tensor1d([5, 7]), 0);
    expect(found.mean).toBeTensor([2], [2, 10]);
    expect(found.variance).toBeTensor([2], [1, 0]);
    expect(tf.slice(found.outputs, [0, 0], [2, 1])).toBeTensor([2, 1], [3, 7]);
  });

  it("normalise and normaliseSlopes agree with plain TypeScript for any size", () => {
    const sizes = record({
      batch: integer({ min: 2, max: 9 }),
      width: constantFrom(1, 3, 70),
      features: integer({ min: 1, max: 11 }),
      awkward: constantFrom(0, 0, Number.NaN, Number.POSITIVE_INFINITY),
    });
    assert(
      property(sizes, ({ batch, width, features, awkward }) => {
        const shape = [batch, width, features];
        // float32 loses more, the more numbers a sum has: here up to 630, each up to 10.
        const tolerance = 1e-5 * batch * width;
        const values = Float32Array.from(
          { length: batch * width * features },
          (_, i) => ((i * 7 + (i >> 3)) % 9) - 3,
        );
        if (awkward !== 0) values[values.length >> 1] = awkward;
        const slopes = values.map((_, i) => ((i * 5 + (i >> 2)) % 7) - 2);
        const weight = Float32Array.from({ length: features }, (_, i) => i - 2);
        const bias = weight.map((each) => 3 - each);
        const expected = Array.from(weight, (scale, feature) => {
          const own = (all: Float32Array) => [...all].filter((_, i) => i % features === feature);
          return plainly(own(values), own(slopes), scale, bias[feature] as number);
        });
        const spread = (of: "outputs" | "ofInputs") =>
          values.map((_, i) => expected[i % features]?.[of][Math.floor(i / features)] as number);
        tf.tidy(() => {
          const inputs = tf.tensor(values, shape);
          const scale = tf.tensor1d(weight);
          const { outputs, ...statistics } = normalise(inputs, scale, tf.tensor1d(bias), epsilon);
          expect(outputs).toBeTensor(shape, spread("outputs"), 1e-4);
          const given = { inputs, weight: scale, epsilon, ...statistics };
          const found = normaliseSlopes(tf.tensor(slopes, shape), given);
          expect(found.bias).toBeTensor(
            [features],
            expected.map(({ ofBias }) => ofBias),
            tolerance,
          );
          const ofWeight = expected.map((each) => each.ofWeight);
          expect(found.weight).toBeTensor([features], ofWeight, tolerance);
          expect(found.inputs).toBeTensor(shape, spread("ofInputs"), 1e-3);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("keep no tensor but their results", () => {
    const [inputs, weight] = [tf.ones([4, 3]), tf.ones([3])];
    const before = tf.memory().numTensors;
    tf.tidy(() => {
      const { mean, variance } = normalise(inputs, weight, weight, epsilon);
      normaliseSlopes(inputs, { inputs, mean, variance, weight, epsilon });
      expect(tf.memory().numTensors).toBe(before + 6);
    });
    expect(tf.memory().numTensors).toBe(before);
  });

  it("normalise refuses an empty batch, which has no mean", () => {
    const [inputs, weight] = [tf.zeros([0, 2, 3]), tf.ones([3])];
    expect(() => normalise(inputs, weight, weight, epsilon)).toThrow(
      new RangeError(
        "expected one row of features at least, to take their mean, got inputs [0, 2, 3]",
      ),
    );
  });

  it("normaliseSlopes finds that an empty batch changes nothing", () => {
    const [inputs, ones] = [tf.zeros([0, 3]), tf.ones([3])];
    leaveFreedNumbers(8);
    const given = { inputs, mean: ones, variance: ones, weight: ones, epsilon };
    const found = normaliseSlopes(inputs, given);
    expect(found.inputs).toBeTensor([0, 3], []);
    expect(found.weight).toBeTensor([3], [0, 0, 0], 0);
    expect(found.bias).toBeTensor([3], [0, 0, 0], 0);
  });

  it("refuse a weight of another length", () => {
    expect(() => normalise(tf.ones([4, 3]), tf.ones([2]), tf.ones([3]), epsilon)).toThrow();
  });
});
