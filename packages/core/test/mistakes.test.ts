import * as tf from "@tensorflow/tfjs";
import {
  broadcastShapes,
  convolution,
  describe as describeTensor,
  format,
  normalise,
  seededRandom,
  toIntensities,
  useEngine,
  weightedSums,
} from "@underhood/core";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";

/** Anything, as JavaScript lets it through. */
function any<Type>(value: unknown): Type {
  return value as Type;
}

const mistakes: readonly [string, () => unknown, Error][] = [
  [
    "a seed as text",
    () => seededRandom(any("42")),
    new RangeError('expected the seed to be an integer such as 42, got "42"'),
  ],
  [
    "sizes one by one",
    () => seededRandom(42).uniform(any(2), 3),
    new TypeError("expected a shape, such as [28, 28], got 2"),
  ],
  [
    "no shape",
    () => seededRandom(42).normal(any(undefined)),
    new TypeError("expected a shape, such as [28, 28], got undefined"),
  ],
  [
    "tensors for shapes",
    () => broadcastShapes(any(tf.zeros([2]))),
    new TypeError("expected a shape, such as [28, 28], got a tensor"),
  ],
  [
    "an array to describe",
    () => describeTensor(any([1])),
    new TypeError("expected what to describe to be a tensor, got an array"),
  ],
  [
    "a promise to format",
    () => format(any(Promise.resolve())),
    new TypeError("expected what to format to be a tensor, got a promise"),
  ],
  [
    "a whole set",
    () => toIntensities(any({ images: {}, labels: [] })),
    new TypeError(
      "expected { shape, data } with bytes 0..255 in a Uint8Array as data, got undefined",
    ),
  ],
];

describe("mistakes", () => {
  it.each(mistakes)("%s: the error says what to do", (_, mistake, error) => {
    expect(mistake).toThrow(error);
  });

  it("options in place of the engine's name: the error says where they go", async () => {
    await expect(useEngine(any({ trainingKernels: false }))).rejects.toThrow(
      new RangeError(
        'expected an engine "auto", "wasm", "webgpu", "webgl" or "cpu", got an object: options come second, ' +
          'as in useEngine("wasm", { trainingKernels: false })',
      ),
    );
  });
});

describe.each([true, false])("with training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels });
  });

  it("a disposed tensor is told apart from a broken engine", () => {
    const [gone, ones] = [tf.ones([2, 2]), tf.ones([2, 2])];
    gone.dispose();
    const reason =
      "has been disposed: a batch lives until the next one is asked for, and what is made inside of " +
      "tf.tidy until its end; clone or keep what should live longer";
    const ofInputs = new Error(`the inputs, of shape [2, 2], ${reason}`);
    expect(() => weightedSums(gone, ones)).toThrow(ofInputs);
    expect(() => normalise(gone, ones, ones, 0)).toThrow(ofInputs);
    expect(() => weightedSums(ones, gone)).toThrow(
      new Error(`the weight, of shape [2, 2], ${reason}`),
    );
    const moves = { stride: 1, padding: 0 };
    expect(() => convolution(gone, ones, undefined, moves)).toThrow(
      new Error(`the images, of shape [2, 2], ${reason}`),
    );
    expect(() => describeTensor(gone)).toThrow(
      new Error(`what to describe, of shape [2, 2], ${reason}`),
    );
  });
});
