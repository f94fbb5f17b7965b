import * as tf from "@tensorflow/tfjs";
import { seededRandom, useEngine, valueAndGradients } from "@underhood/core";
import {
  averagePool,
  batchNorm,
  conv2d,
  dropout,
  flatten,
  globalAveragePool,
  leakyRelu,
  linear,
  type Model,
  maxPool,
  relu,
  residual,
  sequential,
  sigmoid,
  tanh,
} from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import recorded from "./reference/layers.json" with { type: "json" };
import { type PlainTensor, toTensor } from "./toBatches.ts";

type Random = ReturnType<typeof seededRandom>;

const makers: Record<string, (random: Random) => Model> = {
  "linear(5, 3)": (random) => linear(5, 3, { random }),
  "linear(5, 3, { bias: false })": (random) => linear(5, 3, { random, bias: false }),
  'linear(7, 4, { initial: "kaiming" })': (random) => linear(7, 4, { random, initial: "kaiming" }),
  "linear(5, 4, { initial: { standardDeviation: 0.1 } })": (random) =>
    linear(5, 4, { random, initial: { standardDeviation: 0.1 } }),
  "relu()": () => relu(),
  "leakyRelu()": () => leakyRelu(),
  "leakyRelu(0.2)": () => leakyRelu(0.2),
  "sigmoid()": () => sigmoid(),
  "tanh()": () => tanh(),
  "conv2d(2, 3, { kernelSize: 3 })": (random) => conv2d(2, 3, { kernelSize: 3, random }),
  'conv2d(2, 3, { kernelSize: 3, initial: "kaiming" })': (random) =>
    conv2d(2, 3, { kernelSize: 3, initial: "kaiming", random }),
  "conv2d(1, 2, { kernelSize: 3, stride: 2, padding: 1 })": (random) =>
    conv2d(1, 2, { kernelSize: 3, stride: 2, padding: 1, random }),
  "conv2d(1, 2, { kernelSize: 5, stride: 2, padding: 2 })": (random) =>
    conv2d(1, 2, { kernelSize: 5, stride: 2, padding: 2, random }),
  "conv2d(3, 2, { kernelSize: 1, stride: 2, bias: false })": (random) =>
    conv2d(3, 2, { kernelSize: 1, stride: 2, bias: false, random }),
  "maxPool(2)": () => maxPool(2),
  "maxPool(3, { stride: 2, padding: 1 })": () => maxPool(3, { stride: 2, padding: 1 }),
  "averagePool(2)": () => averagePool(2),
  "averagePool(3, { stride: 2, padding: 1 })": () => averagePool(3, { stride: 2, padding: 1 }),
  "globalAveragePool()": () => globalAveragePool(),
  "batchNorm(3)": () => batchNorm(3),
  "batchNorm(2) of images": () => batchNorm(2),
  "batchNorm(3, { momentum: 0.3, epsilon: 0.01 })": () =>
    batchNorm(3, { momentum: 0.3, epsilon: 0.01 }),
  "dropout(0)": (random) => dropout(0, { random }),
  "flatten()": () => flatten(),
  "sequential(flatten(), linear(12, 2))": (random) =>
    sequential(flatten(), linear(12, 2, { random })),
  "residual(linear(3, 3))": (random) => residual(linear(3, 3, { random })),
  "a block with a shortcut": (random) =>
    sequential(
      residual(
        sequential(
          conv2d(2, 3, { kernelSize: 3, stride: 2, padding: 1, bias: false, random }),
          batchNorm(3),
          relu(),
          conv2d(3, 3, { kernelSize: 3, padding: 1, bias: false, random }),
          batchNorm(3),
        ),
        sequential(conv2d(2, 3, { kernelSize: 1, stride: 2, bias: false, random }), batchNorm(3)),
      ),
      relu(),
    ),
  "two convolutions, flat": (random) =>
    sequential(
      conv2d(1, 2, { kernelSize: 3, stride: 2, padding: 1, random }),
      relu(),
      conv2d(2, 3, { kernelSize: 3, stride: 2, padding: 1, random }),
      flatten(),
    ),
};

interface Passage {
  readonly inputs: PlainTensor;
  readonly change: PlainTensor;
  readonly outputs: PlainTensor;
  readonly inputGradient: PlainTensor;
  readonly parameterGradients: readonly PlainTensor[];
}

describe.each(["cpu", "wasm"] as const)("on %s", (engine) => {
  beforeAll(async () => {
    await useEngine(engine);
  });

  describe.each(recorded)("$name against PyTorch", ({ name, seed, start, ...known }) => {
    const make = () => makers[name]?.(seededRandom(seed)) as Model;
    const madeWith = (values: readonly PlainTensor[]) => {
      const model = make();
      expect(model.parameters).toHaveLength(values.length);
      for (const [i, value] of values.entries()) {
        model.parameters[i]?.assign(toTensor(value));
      }
      return model;
    };

    it("starts with the same numbers, of the same names", () => {
      const { state = {} } = make();
      expect(Object.keys(state)).toEqual(Object.keys(start));
      for (const [key, { shape, data }] of Object.entries<PlainTensor>(start as never)) {
        expect(state[key], key).toBeTensor(shape, data, 3e-6);
      }
    });

    it("in training, and in evaluation after it, has the same outputs, gradients and statistics", () => {
      const model = madeWith(known.parameters);
      for (const step of known.steps) {
        expectPassage(model, step, true);
        for (const [key, { shape, data }] of Object.entries<PlainTensor>(step.kept as never)) {
          expect(model.state?.[key], key).toBeTensor(shape, data, 3e-6);
        }
      }
      const kept = Object.values(model.state ?? {}).map((variable) => variable.dataSync());
      expectPassage(model, known.evaluation, false);
      expect(Object.values(model.state ?? {}).map((variable) => variable.dataSync())).toEqual(kept);
    });
  });
});

function expectPassage(model: Model, known: Passage, training: boolean): void {
  const inputs = tf.variable(toTensor(known.inputs));
  const change = toTensor(known.change);
  let outputs = tf.scalar(0) as tf.Tensor;
  const { gradients } = valueAndGradients(() => {
    outputs = tf.keep(model.forward(inputs, { training }));
    return tf.sum(tf.mul(outputs, change));
  }, [inputs, ...model.parameters]);
  const found = [outputs, ...gradients];
  const expected = [known.outputs, known.inputGradient, ...known.parameterGradients];
  expect(found).toHaveLength(expected.length);
  for (const [i, { shape, data }] of expected.entries()) {
    const name = ["outputs", "gradient of the inputs"][i] ?? `gradient of parameter ${i - 2}`;
    expect(found[i], name).toBeTensor(shape, data, 2e-5);
  }
}
