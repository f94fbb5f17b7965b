import * as tf from "@tensorflow/tfjs";
import { type SeededRandom, seededRandom, valueAndGradients } from "@underhood/core";
import {
  crossEntropy,
  digitConvNet,
  linear,
  linearModel,
  type Model,
  relu,
  residualNet,
  sequential,
  simpleNet,
  smallConvNet,
  summary,
} from "@underhood/models";
import { describe, expect, it } from "vitest";
import recorded from "./reference/readyMade.json" with { type: "json" };
import { tensorsKept } from "./tensorsKept.ts";

const random = () => seededRandom(42);
const image = [28, 28, 1];

describe("ready-made models", () => {
  const cases: [string, (random: SeededRandom) => Model, number[], number[], number][] = [
    ["linearModel({ random })", (random) => linearModel({ random }), [784], [1], 785],
    [
      "linearModel({ random, inputs: 4, outputs: 3 })",
      (random) => linearModel({ random, inputs: 4, outputs: 3 }),
      [4],
      [3],
      15,
    ],
    ["simpleNet({ random })", (random) => simpleNet({ random }), [784], [1], 23_581],
    [
      "simpleNet({ random, hidden: 100, outputs: 10 })",
      (random) => simpleNet({ random, hidden: 100, outputs: 10 }),
      [784],
      [10],
      79_510,
    ],
    ["smallConvNet({ random })", (random) => smallConvNet({ random }), image, [2], 6722],
    ["digitConvNet({ random })", (random) => digitConvNet({ random }), image, [10], 30_522],
    ["residualNet({ random })", (random) => residualNet({ random }), image, [10], 77_754],
    [
      "residualNet({ random, classes: 2 })",
      (random) => residualNet({ random, classes: 2 }),
      image,
      [2],
      77_234,
    ],
  ];

  it.each(cases)(
    "%s takes and makes these shapes, and learns so many numbers",
    (_, make, ...known) => {
      const [inputShape, outputShape, count] = known;
      const { layers, parameterCount } = summary(make(random()), inputShape);
      expect(layers.at(-1)?.outputShape).toEqual(outputShape);
      expect(parameterCount).toBe(count);
    },
  );

  it("simpleNet is linear, relu, linear, and starts as they do", () => {
    const source = random();
    const known = sequential(
      linear(784, 30, { random: source }),
      relu(),
      linear(30, 1, { random: source }),
    );
    const inputs = random().uniform([3, 784]);
    expect(simpleNet({ random: random() }).forward(inputs)).toBeTensor(
      [3, 1],
      known.forward(inputs).dataSync(),
      0,
    );
  });
});

describe("convolutional nets", () => {
  const makers: Record<string, () => Model> = {
    smallConvNet: () => smallConvNet({ random: random() }),
    digitConvNet: () => digitConvNet({ random: random() }),
    residualNet: () => residualNet({ random: random() }),
  };

  it.each(recorded)("$name goes the way of the same net in PyTorch for three steps", (known) => {
    const model = makers[known.name]?.() as Model;
    const targets = tf.tensor1d(known.targets, "int32");
    for (const expected of known.losses) {
      const inputs = tf.tensor4d(pattern(known.targets), [known.targets.length, 28, 28, 1]);
      const { value, gradients } = valueAndGradients(
        () => crossEntropy(model.forward(inputs, { training: true }), targets),
        model.parameters,
      );
      expect(value).toBeTensor([], [expected], 2e-5);
      for (const [i, parameter] of model.parameters.entries()) {
        parameter.assign(tf.sub(parameter, tf.mul(gradients[i] ?? Number.NaN, 0.05)));
      }
    }
    const inputs = tf.tensor4d(pattern(known.targets), [known.targets.length, 28, 28, 1]);
    const { shape, data } = known.outputs;
    expect(model.forward(inputs)).toBeTensor(shape, data, 1e-4);
  });

  it.each(Object.entries(makers))(
    "%s keeps no tensor but its outputs, in training too",
    (_, make) => {
      const model = make();
      const inputs = tf.zeros([2, 28, 28, 1]);
      expect(tensorsKept(() => model.forward(inputs))).toBe(1);
      expect(tensorsKept(() => model.forward(inputs, { training: true }))).toBe(1);
      const targets = tf.tensor1d([0, 1], "int32");
      const before = tf.memory().numTensors;
      const { value, gradients } = valueAndGradients(
        () => crossEntropy(model.forward(inputs, { training: true }), targets),
        model.parameters,
      );
      tf.dispose([value, ...gradients]);
      expect(tf.memory().numTensors).toBe(before);
    },
  );
});

/** Images for which no random numbers are needed: each class has waves of its own. */
function pattern(targets: readonly number[]): Float32Array {
  return Float32Array.from({ length: targets.length * 784 }, (_, i) => {
    const target = targets[Math.floor(i / 784)] ?? 0;
    return (((i % 784) * (2 * target + 3)) % 17) / 16;
  });
}
