import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import {
  binaryAccuracy,
  Learner,
  linear,
  type Model,
  meanSquaredError,
  mnistLoss,
  relu,
  sequential,
  sgd,
} from "@underhood/models";
import { describe, expect, it } from "vitest";
import recorded from "./reference/trajectories.json" with { type: "json" };
import { toBatches } from "./toBatches.ts";

/** The layers of a run, from its name: "linear(6, 5), relu, linear(5, 1), mnistLoss". */
function makeModel(name: string, seed: number): Model {
  const random = seededRandom(seed);
  return sequential(
    ...Array.from(name.matchAll(/linear\((\d+), (\d+)\)|relu/g), ([layer, inputs, outputs]) =>
      layer === "relu" ? relu() : linear(Number(inputs), Number(outputs), { random }),
    ),
  );
}

/** What the recorded run calls accuracy, for targets that are any numbers. */
function shareOnTheSameSide(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  return tf.mean(tf.equal(tf.greater(outputs, 0), tf.greater(targets, 0.5)));
}

function makeLearner({ name, seed, training, validation }: (typeof recorded)[number]) {
  return new Learner({
    model: makeModel(name, seed),
    training: toBatches(training),
    validation: toBatches(validation),
    loss: name.endsWith("mnistLoss") ? mnistLoss : meanSquaredError,
    optimiser: sgd(),
    metrics: { accuracy: name.endsWith("mnistLoss") ? binaryAccuracy : shareOnTheSameSide },
  });
}

describe.each(recorded)("Learner against PyTorch: $name", (run) => {
  const { learningRate, epochs } = run;

  it("starts with the same parameters", () => {
    const { parameters } = makeLearner(run).model;
    expect(parameters).toHaveLength(run.start.length);
    for (const [i, { shape, data }] of run.start.entries()) {
      expect(parameters[i]).toBeTensor(shape, data, 1e-7);
    }
  });

  it("steps(epochs) takes the same steps", async () => {
    const expected = epochs.flatMap(({ steps }, i) =>
      steps.map((step) => ({ ...step, epoch: i + 1 })),
    );
    let taken = 0;
    for await (const step of makeLearner(run).steps(epochs.length, { learningRate })) {
      const known = expected[taken++];
      expect(step.number).toBe(taken);
      expect(step.epoch).toBe(known?.epoch);
      expect(step.loss).toBeCloseTo(known?.loss ?? Number.NaN, 6);
      expect(step.outputs).toBeTensor(known?.outputs.shape ?? [], known?.outputs.data ?? [], 2e-6);
      for (const [i, { shape, data }] of known?.gradients.entries() ?? []) {
        expect(step.gradients[i]).toBeTensor(shape, data, 2e-6);
      }
      for (const [i, { shape, data }] of known?.parameters.entries() ?? []) {
        expect(step.parametersAfter[i]).toBeTensor(shape, data, 2e-6);
      }
    }
    expect(taken).toBe(expected.length);
  });

  it("fit(epochs) reports fastai's smoothed loss, and validation weighted by batch size", async () => {
    let seen = 0;
    for await (const epoch of makeLearner(run).fit(epochs.length, { learningRate })) {
      const known = epochs[seen++];
      expect(epoch.number).toBe(seen);
      expect(epoch.trainingLoss).toBeCloseTo(known?.trainingLoss ?? Number.NaN, 6);
      expect(epoch.validationLoss).toBeCloseTo(known?.validationLoss ?? Number.NaN, 6);
      expect(epoch.metrics.accuracy).toBeCloseTo(known?.accuracy ?? Number.NaN, 6);
      expect(epoch.seconds).toBeGreaterThan(0);
    }
    expect(seen).toBe(epochs.length);
  });
});
