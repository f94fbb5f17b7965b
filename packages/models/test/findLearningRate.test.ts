import * as tf from "@tensorflow/tfjs";
import { type Batch, seededRandom } from "@underhood/core";
import {
  adam,
  findLearningRate,
  Learner,
  type LearnerOptions,
  type Loss,
  type Model,
  meanSquaredError,
  type Optimiser,
  sgd,
} from "@underhood/models";
import { describe, expect, it } from "vitest";
import { collect } from "./collect.ts";
import { learnerWithMemory } from "./netWithMemory.ts";

/**
 * A bowl: the loss is curvature / 2 · |position − point|², averaged over noisy points around 0. On it a
 * plain step at learning rate 1 / curvature goes right to the middle, and at 2 / curvature it gets
 * nowhere.
 */
function bowlLearner(curvature: number, options: Partial<LearnerOptions<never>> = {}): Learner {
  const random = seededRandom(3);
  const position = tf.variable(tf.fill([4], 5));
  const model: Model = { parameters: [position], forward: (points) => tf.sub(position, points) };
  const batch = (): Batch => ({
    inputs: tf.mul(random.normal([32, 4]), 0.3),
    targets: tf.zeros([32, 4]),
  });
  const training = Array.from({ length: 10 }, batch);
  const loss: Loss = (outputs) =>
    tf.tidy(() => tf.mul(curvature / 2, tf.mean(tf.sum(tf.square(outputs), 1))));
  return new Learner({
    model,
    training,
    validation: training,
    loss,
    optimiser: sgd(),
    ...options,
  });
}

describe("findLearningRate", () => {
  it.each([0.1, 1, 10, 100])(
    "suggests a rate below the best one and of its order, on a bowl of curvature %d",
    async (curvature) => {
      const { suggestion } = await findLearningRate(bowlLearner(curvature));
      const best = 1 / curvature;
      expect(suggestion).toBeLessThan(best);
      expect(suggestion).toBeGreaterThan(best / 10);
    },
  );

  it("sweeps from lowest by even factors, and stops where the loss has grown fourfold", async () => {
    const { trials } = await findLearningRate(bowlLearner(10));
    const factor = (10 / 1e-7) ** (1 / 100);
    for (const [i, { learningRate }] of trials.entries()) {
      expect(learningRate / (1e-7 * factor ** i)).toBeCloseTo(1, 9);
    }
    // Beyond 2 / curvature each step overshoots more than the last.
    const last = trials.at(-1);
    expect(last?.learningRate).toBeGreaterThan(0.2);
    expect(last?.learningRate).toBeLessThan(2);
    const best = Math.min(...trials.map(({ smoothedLoss }) => smoothedLoss));
    expect(last?.smoothedLoss).toBeGreaterThan(4 * best);
    expect(trials.at(-2)?.smoothedLoss).toBeLessThanOrEqual(4 * best);
  });

  it("takes the steps it is told, over as many epochs as they need", async () => {
    const options = { lowest: 0.001, highest: 0.1, steps: 25 };
    const { trials } = await findLearningRate(bowlLearner(1), options);
    expect(trials).toHaveLength(25);
    expect(trials[0]?.learningRate).toBeCloseTo(0.001, 12);
    expect(trials.at(-1)?.learningRate).toBeCloseTo(0.1 / 100 ** (1 / 25), 12);
    expect(trials.every(({ loss }) => loss > 0)).toBe(true);
  });

  it("takes an overflowing loss for the end of the search", async () => {
    // From step to step the position is multiplied by 1e20 and more: float32 ends at 3.4e38.
    const options = { lowest: 0.01, highest: 1e21, steps: 20 };
    const { trials, suggestion } = await findLearningRate(bowlLearner(1), options);
    expect(trials.length).toBeLessThan(20);
    expect(suggestion).toBeLessThan(2);
  });

  it("puts parameters, kept numbers and the optimiser back, to the bit", async () => {
    const learner = learnerWithMemory(7);
    await collect(learner.steps(1, { learningRate: 0.01 }));
    const before = learner.checkpoint();
    const tensors = tf.memory().numTensors;
    await findLearningRate(learner, { lowest: 1e-4 });
    expect(learner.checkpoint()).toEqual(before);
    expect([tf.memory().numTensors, learner.training.alive]).toEqual([tensors, 0]);
  });

  it("leaves an optimiser that had not begun as if it never had", async () => {
    const [searched, fresh] = [adam(), adam()].map((optimiser) =>
      bowlLearner(1, { optimiser }),
    ) as [Learner, Learner];
    await findLearningRate(searched);
    for (const learner of [searched, fresh]) {
      await collect(learner.steps(1, { learningRate: 0.1 }));
    }
    expect(searched.checkpoint()).toEqual(fresh.checkpoint());
  });

  it("puts everything back when it is given up", async () => {
    const learner = learnerWithMemory(7);
    const before = learner.checkpoint();
    const tensors = tf.memory().numTensors;
    const controller = new AbortController();
    let asked = 0;
    const loss: Loss = (outputs, targets) => {
      asked += 1;
      if (asked === 20) {
        controller.abort(new Error("the reader went on"));
      }
      return meanSquaredError(outputs, targets);
    };
    const watched = new Learner({ ...learner, loss });
    await expect(
      findLearningRate(watched, { lowest: 1e-4, signal: controller.signal }),
    ).rejects.toThrow("the reader went on");
    expect(asked).toBe(20);
    expect(learner.checkpoint()).toEqual(before);
    expect([tf.memory().numTensors, learner.training.alive]).toEqual([tensors, 0]);
  });

  it("puts everything back when a step fails", async () => {
    const learner = learnerWithMemory(7);
    const before = learner.checkpoint();
    const tensors = tf.memory().numTensors;
    let steps = 0;
    const { optimiser } = learner;
    const failing: Optimiser = {
      ...optimiser,
      step(...how) {
        optimiser.step(...how);
        steps += 1;
        if (steps === 12) {
          throw new Error("out of order");
        }
      },
    };
    const watched = new Learner({ ...learner, optimiser: failing });
    await expect(findLearningRate(watched, { lowest: 1e-4 })).rejects.toThrow("out of order");
    expect(learner.checkpoint()).toEqual(before);
    expect([tf.memory().numTensors, learner.training.alive]).toEqual([tensors, 0]);
  });

  it("says when the loss falls nowhere", async () => {
    const uphill: Optimiser = {
      step: (parameters, gradients, { learningRate }) =>
        sgd().step(
          parameters,
          gradients.map((gradient) => gradient.neg()),
          { learningRate },
        ),
    };
    const options = { lowest: 0.1, highest: 1 };
    await expect(findLearningRate(bowlLearner(1, { optimiser: uphill }), options)).rejects.toThrow(
      /^the loss fell at no learning rate from 0\.1 to 0\.\d+, in \d+ steps: search lower, or look whether the model can learn at all$/,
    );
  });

  it.each([
    [{ steps: 1 }, "expected steps to be an integer from 2 up, got 1"],
    [{ lowest: 1, highest: 1 }, "expected lowest to be below highest, got 1 and 1"],
    [{ lowest: 0 }, "exponential goes between two numbers above 0, got 0 and 10"],
  ])("%o is refused", async (options, message) => {
    await expect(findLearningRate(bowlLearner(1), options)).rejects.toThrow(
      new RangeError(message),
    );
  });

  it("refuses an empty training set as fit does", async () => {
    await expect(findLearningRate(bowlLearner(1, { training: [] }))).rejects.toThrow(
      /^the training set gave no batches/,
    );
  });
});
