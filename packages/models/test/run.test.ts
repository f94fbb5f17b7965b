import * as tf from "@tensorflow/tfjs";
import {
  type Epoch,
  type Learner,
  meanSquaredError,
  oneCycle,
  type Step,
  TrainingHistory,
} from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect } from "./collect.ts";
import { learnerWithMemory } from "./netWithMemory.ts";

const epochs = 3;
const stepsPerEpoch = 5;

/** What can be compared of steps after their tensors are gone. */
function numbersOf({ epoch, number, loss, smoothedLoss, learningRate, gradients }: Step) {
  const slopes = gradients.map((gradient) => Array.from(gradient.dataSync()));
  return { epoch, number, loss, smoothedLoss, learningRate, slopes };
}

async function numbersOfAll(steps: AsyncIterable<Step>) {
  const all: ReturnType<typeof numbersOf>[] = [];
  for await (const step of steps) {
    all.push(numbersOf(step));
  }
  return all;
}

function withoutSeconds<Name extends string>({ seconds: _, ...epoch }: Epoch<Name>) {
  return epoch;
}

/** Takes so many steps of a run and leaves it. */
async function takeSteps(run: ReturnType<Learner["start"]>, count: number) {
  const taken: ReturnType<typeof numbersOf>[] = [];
  for await (const step of run.steps()) {
    taken.push(numbersOf(step));
    if (taken.length === count) {
      break;
    }
  }
  return taken;
}

describe("Learner.start: a run that is left by break and gone on with", () => {
  it("takes the steps of one that was never left, wherever the breaks are", async () => {
    const whole = learnerWithMemory(7);
    const expected = await numbersOfAll(whole.steps(epochs, oneCycle(0.05)));
    const end = whole.checkpoint();
    expect(expected).toHaveLength(epochs * stepsPerEpoch);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
        async (parts) => {
          const learner = learnerWithMemory(7);
          const run = learner.start(epochs, oneCycle(0.05));
          const taken: typeof expected = [];
          for (const count of parts) {
            taken.push(...(await takeSteps(run, count)));
            expect(run.stepsTaken).toBe(taken.length);
          }
          taken.push(...(await numbersOfAll(run.steps())));
          expect(taken).toEqual(expected);
          expect(run.isOver).toBe(true);
          expect(learner.checkpoint()).toEqual(end);
          expect(learner.training.alive).toBe(0);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each([3, 5, 7])("left at step %d, its epochs are finished and shown whole", async (count) => {
    const options = { learningRate: 0.01 };
    const expected = await collect(learnerWithMemory(7).fit(epochs, options));
    const run = learnerWithMemory(7).start(epochs, options);
    await takeSteps(run, count);
    const shown = await collect(run.epochs());
    const missing = count > stepsPerEpoch ? 1 : 0;
    expect(shown.map(withoutSeconds)).toEqual(expected.slice(missing).map(withoutSeconds));
    expect(shown.every(({ seconds }) => seconds > 0)).toBe(true);
  });

  it("left after an epoch, goes on with the next", async () => {
    const options = { learningRate: 0.01 };
    const run = learnerWithMemory(7).start(epochs, options);
    for await (const epoch of run.epochs()) {
      expect(epoch.number).toBe(1);
      break;
    }
    expect(run.isOver).toBe(false);
    expect((await collect(run.epochs())).map(({ number }) => number)).toEqual([2, 3]);
    expect(run.isOver).toBe(true);
    expect(await collect(run.epochs())).toEqual([]);
  });

  it("paused within an epoch keeps one batch, until end()", async () => {
    const learner = learnerWithMemory(7);
    const before = tf.memory().numTensors;
    const run = learner.start(epochs, { learningRate: 0.01 });
    await takeSteps(run, 2);
    expect(learner.training.alive).toBe(1);
    expect(tf.memory().numTensors).toBe(before + 2);
    run.end();
    expect(tf.memory().numTensors).toBe(before);
    expect(run.isOver).toBe(true);
    expect(await collect(run.steps())).toEqual([]);
    expect(run.stepsTaken).toBe(2);
  });

  it("aborted while it is paused, ends when it is to go on", async () => {
    const learner = learnerWithMemory(7);
    const before = tf.memory().numTensors;
    const controller = new AbortController();
    const run = learner.start(epochs, { learningRate: 0.01, signal: controller.signal });
    await takeSteps(run, 2);
    controller.abort();
    expect(await collect(run.epochs())).toEqual([]);
    expect([run.isOver, run.stepsTaken]).toEqual([true, 2]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("ends, and keeps nothing, when the loss diverges", async () => {
    let losses = 0;
    const loss = (outputs: tf.Tensor, targets: tf.Tensor) => {
      losses += 1;
      return tf.tidy(() =>
        tf.mul(meanSquaredError(outputs, targets), losses > 3 ? Number.POSITIVE_INFINITY : 1),
      ) as tf.Scalar;
    };
    const learner = learnerWithMemory(7, { loss });
    const before = tf.memory().numTensors;
    const run = learner.start(epochs, { learningRate: 0.01 });
    await takeSteps(run, 2);
    await expect(collect(run.steps())).rejects.toThrow(/at epoch 1, batch 4/);
    expect([run.isOver, run.stepsTaken, learner.training.alive]).toEqual([true, 3, 0]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("ends, and keeps nothing, when a step fails half-way", async () => {
    const optimiser = {
      step() {
        throw new Error("out of order");
      },
    };
    const learner = learnerWithMemory(7, { optimiser });
    const before = tf.memory().numTensors;
    const run = learner.start(epochs, { learningRate: 0.01 });
    await expect(collect(run.steps())).rejects.toThrow("out of order");
    expect(run.isOver).toBe(true);
    expect([tf.memory().numTensors, learner.training.alive]).toEqual([before, 0]);
  });

  it("ends, and keeps nothing, when its history fails", async () => {
    const learner = learnerWithMemory(7);
    const history = new TrainingHistory(learner.model);
    history.record = () => {
      throw new Error("no room");
    };
    const before = tf.memory().numTensors;
    const run = learner.start(epochs, { learningRate: 0.01, history });
    await expect(collect(run.steps())).rejects.toThrow("no room");
    expect(run.isOver).toBe(true);
    expect([tf.memory().numTensors, learner.training.alive]).toEqual([before, 0]);
  });

  it("refuses a second loop while one is under way, which is not disturbed", async () => {
    const run = learnerWithMemory(7).start(1, { learningRate: 0.01 });
    let taken = 0;
    for await (const _ of run.steps()) {
      taken += 1;
      await expect(collect(run.epochs())).rejects.toThrow(
        new Error("another loop over this run is under way: leave it before you begin the next"),
      );
    }
    expect(taken).toBe(stepsPerEpoch);
  });

  it("refuses options that make no sense at once", () => {
    const learner = learnerWithMemory(7);
    expect(() => learner.start(0, { learningRate: 1 })).toThrow(
      new RangeError("expected epochs to be an integer from 1 up, or Infinity, got 0"),
    );
    expect(() => learner.start(1, { learningRate: -1 })).toThrow(
      new RangeError("expected learningRate to be a number above 0, got -1"),
    );
  });
});

describe("a run with its seed", () => {
  it("replays to the same numbers: shuffled batches, dropout, batchNorm and adam", async () => {
    const play = async (seed: number) => {
      const learner = learnerWithMemory(seed);
      const shown = await collect(learner.fit(epochs, oneCycle(0.05)));
      return { epochs: shown.map(withoutSeconds), end: learner.checkpoint() };
    };
    const first = await play(3);
    expect(await play(3)).toEqual(first);
    expect(await play(4)).not.toEqual(first);
  });
});

describe("evaluation", () => {
  it("never leaks into training: fit, which validates, leaves what steps leaves", async () => {
    const [fitted, stepped] = [learnerWithMemory(7), learnerWithMemory(7)];
    await collect(fitted.fit(epochs, oneCycle(0.05)));
    await collect(stepped.steps(epochs, oneCycle(0.05)));
    expect(fitted.checkpoint()).toEqual(stepped.checkpoint());
  });

  it("between two steps changes neither the model nor the steps to come", async () => {
    const [judged, alone] = [learnerWithMemory(7), learnerWithMemory(7)];
    for await (const _ of judged.steps(1, { learningRate: 0.01 })) {
      const before = judged.checkpoint();
      const first = await judged.evaluate();
      expect(await judged.evaluate()).toEqual(first);
      expect(judged.checkpoint()).toEqual(before);
    }
    await collect(alone.steps(1, { learningRate: 0.01 }));
    expect(judged.checkpoint()).toEqual(alone.checkpoint());
  });

  it("asks the model for training in training only", async () => {
    const learner = learnerWithMemory(7);
    const asked: (boolean | undefined)[] = [];
    const { model } = learner;
    const watched = learnerWithMemory(7, {
      model: {
        ...model,
        forward(inputs, options) {
          asked.push(options?.training);
          return model.forward(inputs, options);
        },
      },
    });
    await collect(watched.steps(1, { learningRate: 0.01 }));
    expect(asked).toEqual(Array(stepsPerEpoch).fill(true));
    asked.length = 0;
    await watched.evaluate();
    expect(asked).toEqual([undefined, undefined]);
  });
});

describe("Learner.checkpoint and Learner.restore", () => {
  it("bring parameters, kept numbers and the optimiser back", async () => {
    const learner = learnerWithMemory(7);
    await collect(learner.steps(1, { learningRate: 0.01 }));
    const there = learner.checkpoint();
    await collect(learner.steps(1, { learningRate: 0.01 }));
    expect(learner.checkpoint()).not.toEqual(there);
    learner.restore(there);
    expect(learner.checkpoint()).toEqual(there);
    expect(Object.keys(there.model)).toContain("1.running_mean");
    expect(there.optimiser?.[0]?.steps).toBe(stepsPerEpoch);
  });

  it("keep no tensor", async () => {
    const learner = learnerWithMemory(7);
    const before = tf.memory().numTensors;
    learner.restore(learner.checkpoint());
    expect(tf.memory().numTensors).toBe(before);
  });

  it("restore refuses another model's numbers before anything changes", () => {
    const learner = learnerWithMemory(7);
    const before = learner.checkpoint();
    const model = { ...before.model, "4.weight": new Float32Array(7) };
    expect(() => learner.restore({ ...before, model })).toThrow(
      new RangeError(
        "expected the snapshot to hold 6 numbers for 4.weight, [1, 6], but got 7: it is of a model of another make",
      ),
    );
    expect(learner.checkpoint()).toEqual(before);
  });

  it("restore refuses what another optimiser remembered, before anything changes", async () => {
    const learner = learnerWithMemory(7);
    await collect(learner.steps(1, { learningRate: 0.01 }));
    const before = learner.checkpoint();
    const optimiser = before.optimiser?.map((memory) => memory && { ...memory, buffers: {} });
    expect(() => learner.restore({ ...learnerWithMemory(8).checkpoint(), optimiser })).toThrow(
      /^\w+ keeps \d+ numbers as \w+ for a parameter \[.*\], but the checkpoint has none: it is of another optimiser or model$/,
    );
    expect(learner.checkpoint()).toEqual(before);
  });
});
