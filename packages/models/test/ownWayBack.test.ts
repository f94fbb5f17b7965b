import * as tf from "@tensorflow/tfjs";
import { seededRandom, useEngine } from "@underhood/core";
import {
  averagePool,
  batchNorm,
  conv2d,
  crossEntropy,
  dropout,
  flatten,
  globalAveragePool,
  Learner,
  type Loss,
  leakyRelu,
  linear,
  type Model,
  maxPool,
  mnistLoss,
  type Optimiser,
  relu,
  residual,
  sequential,
  sgd,
  sigmoid,
  tanh,
} from "@underhood/models";
import { describe, expect, it } from "vitest";

await useEngine("wasm");

/** The gradients of a model's first step, on ten examples of five numbers unless their shape is given. */
async function firstGradients(
  model: Model,
  loss: Loss,
  targets: tf.Tensor,
  example: readonly number[] = [5],
): Promise<tf.Tensor[]> {
  const inputs = seededRandom(1).normal([10, ...example]);
  const batches = [{ inputs, targets }];
  const learner = new Learner({
    model,
    training: batches,
    validation: batches,
    loss,
    optimiser: sgd(),
  });
  for await (const { gradients } of learner.steps(1, { learningRate: 0.1 })) {
    return gradients.map((gradient) => tf.clone(gradient));
  }
  throw new Error("there was no step");
}

const columns = tf.tensor2d([0, 1, 1, 0, 1, 0, 0, 1, 1, 0], [10, 1]);
const classes = tf.tensor1d([0, 1, 2, 2, 1, 0, 0, 1, 2, 0], "int32");

describe("a model with its own way back has the gradients that the tape finds", () => {
  it.each<{ what: string; make: () => Model; loss: Loss; targets: tf.Tensor }>([
    {
      what: "a linear layer under mnistLoss",
      make: () => linear(5, 1, { random: seededRandom(2) }),
      loss: mnistLoss,
      targets: columns,
    },
    {
      what: "a net of two layers under mnistLoss",
      make: () => {
        const random = seededRandom(3);
        return sequential(linear(5, 4, { random }), relu(), linear(4, 1, { random }));
      },
      loss: mnistLoss,
      targets: columns,
    },
    {
      what: "sigmoid, tanh, leakyRelu and dropout under crossEntropy",
      make: () => {
        const random = seededRandom(12);
        const first = [linear(5, 6, { random }), sigmoid(), linear(6, 6, { random }), tanh()];
        const second = [linear(6, 6, { random }), leakyRelu(0.1), dropout(0.5, { random })];
        return sequential(...first, ...second, linear(6, 3, { random }));
      },
      loss: crossEntropy,
      targets: classes,
    },
    {
      what: "nested nets under crossEntropy",
      make: () => {
        const random = seededRandom(4);
        const first = sequential(relu(), linear(5, 6, { random }), relu());
        return sequential(first, linear(6, 3, { random }), relu(), linear(3, 3, { random }));
      },
      loss: crossEntropy,
      targets: classes,
    },
  ])("$what", async ({ make, loss, targets }) => {
    const model = make();
    const own = await firstGradients(model, loss, targets);
    expect(model.pass).toBeDefined();
    // A loss that nobody knows is differentiated by the tape.
    const taped = await firstGradients(make(), (...given) => loss(...given), targets);
    expect(own).toHaveLength(taped.length);
    own.forEach((gradient, i) => {
      const expected = taped[i] as tf.Tensor;
      expect(gradient).toBeTensor(expected.shape, expected.dataSync<"float32">(), 1e-7);
      expect(gradient.abs().max().dataSync()[0]).toBeGreaterThan(0);
    });
  });

  const convolution = (inputs: number, outputs: number, seed: number) =>
    conv2d(inputs, outputs, { kernelSize: 3, padding: 1, random: seededRandom(seed) });
  const last = (inputs: number) => linear(inputs, 3, { random: seededRandom(7) });

  // Images of 6 × 5 pixels with 2 channels.
  it.each<{ what: string; make: () => Model }>([
    {
      what: "convolutions",
      make: () => {
        const narrow = { kernelSize: 3, stride: 2, bias: false, random: seededRandom(8) };
        const second = conv2d(5, 4, narrow);
        return sequential(convolution(2, 5, 9), relu(), second, flatten(), last(16));
      },
    },
    {
      what: "maxPool and averagePool",
      make: () => {
        const means = averagePool(2, { padding: 1 });
        return sequential(convolution(2, 4, 9), maxPool(2), means, flatten(), last(4 * 2 * 2));
      },
    },
    {
      what: "batchNorm and globalAveragePool",
      make: () => {
        const image = [convolution(2, 4, 9), batchNorm(4), relu(), globalAveragePool()];
        return sequential(...image, batchNorm(4), last(4));
      },
    },
    {
      what: "residual, with and without a shortcut",
      make: () => {
        const widening = sequential(convolution(2, 4, 9), batchNorm(4));
        const shortcut = conv2d(2, 4, { kernelSize: 1, random: seededRandom(10) });
        const blocks = [residual(widening, shortcut), relu(), residual(convolution(4, 4, 11))];
        return sequential(...blocks, globalAveragePool(), last(4));
      },
    },
  ])("nets of $what under crossEntropy", async ({ make }) => {
    const example = [6, 5, 2];
    const model = make();
    expect(model.pass).toBeDefined();
    const own = await firstGradients(model, crossEntropy, classes, example);
    const unknown: Loss = (...given) => crossEntropy(...given);
    const taped = await firstGradients(make(), unknown, classes, example);
    expect(own).toHaveLength(taped.length);
    own.forEach((gradient, i) => {
      const expected = taped[i] as tf.Tensor;
      expect(gradient).toBeTensor(expected.shape, expected.dataSync<"float32">(), 1e-6);
    });
  });

  it("a layer that stands in a net twice, whose slopes add up", async () => {
    const make = () => {
      const shared = linear(5, 5, { random: seededRandom(5) });
      return sequential(shared, relu(), shared, linear(5, 1, { random: seededRandom(6) }));
    };
    const own = await firstGradients(make(), mnistLoss, columns);
    const taped = await firstGradients(make(), (...given) => mnistLoss(...given), columns);
    own.forEach((gradient, i) => {
      const expected = taped[i] as tf.Tensor;
      expect(gradient).toBeTensor(expected.shape, expected.dataSync<"float32">(), 1e-7);
    });
  });
});

describe("a run whose steps nobody looks at takes them without gradients, and ends", () => {
  /** The parameters after three epochs of one batch. */
  async function trained(optimiser: Optimiser, isWatched: boolean): Promise<Float32Array[]> {
    const random = seededRandom(12);
    // Wide and sparse enough that zeros are skipped, and a layer of every kind of way back.
    const branch = residual(sequential(linear(40, 40, { random }), relu()));
    const model = sequential(
      linear(200, 40, { random }),
      relu(),
      branch,
      linear(40, 3, { random }),
    );
    const inputs = tf.relu(tf.sub(seededRandom(1).normal([10, 200]), 1));
    const batches = Object.assign([{ inputs, targets: classes }], { length: 1 });
    const parts = { model, training: batches, validation: batches, loss: crossEntropy, optimiser };
    const run = new Learner(parts).start(3, { learningRate: 0.1 });
    for await (const _ of isWatched ? run.steps() : run.epochs()) {
      // A step is taken because it is asked for.
    }
    return model.parameters.map((parameter) => parameter.dataSync<"float32">().slice());
  }

  it("where steps by gradients end, to the last bit", async () => {
    expect(await trained(sgd(), false)).toEqual(await trained(sgd(), true));
  });

  it("but leaves an optimiser alone whose step was replaced", async () => {
    let steps = 0;
    const counting: Optimiser = { ...sgd(), step: () => steps++ };
    await trained(counting, false);
    expect(steps).toBe(3);
  });
});
