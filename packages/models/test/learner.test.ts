import * as tf from "@tensorflow/tfjs";
import { type Batch, type Batches, seededRandom } from "@underhood/core";
import {
  accuracy,
  binaryAccuracy,
  DivergenceError,
  type Epoch,
  Learner,
  type LearnerOptions,
  linear,
  type Model,
  meanSquaredError,
  mnistLoss,
  pixelSimilarity,
  relu,
  sequential,
  sgd,
} from "@underhood/models";
import { describe, expect, expectTypeOf, it } from "vitest";
import { assignParameters } from "./assignParameters.ts";
import { collect } from "./collect.ts";

/** Batches of y = 2a − 3b + 1, of the given sizes. */
function plane(seed: number, sizes: readonly number[] = [8, 8, 4]): Batch[] {
  const random = seededRandom(seed);
  return sizes.map((size) =>
    tf.tidy(() => {
      const inputs = random.uniform([size, 2], -1, 1);
      const slopes = tf.tensor2d([[2], [-3]]);
      return { inputs, targets: tf.add(tf.matMul(inputs, slopes), 1) };
    }),
  );
}

function planeLearner(options: Partial<LearnerOptions<"distance">> = {}) {
  return new Learner({
    model: linear(2, 1, { random: seededRandom(42) }),
    training: plane(1),
    validation: plane(2, [3, 1]),
    loss: meanSquaredError,
    optimiser: sgd(),
    metrics: { distance: (outputs, targets) => tf.mean(tf.abs(tf.sub(outputs, targets))) },
    ...options,
  });
}

function valuesOf({ parameters }: Model): number[][] {
  return parameters.map((parameter) => Array.from(parameter.dataSync()));
}

const learningRate = 0.1;

/** Batches of yes and no that are made when asked for and freed when the next one is, like a data set's. */
function freshBatches(seed: number): Batches & { readonly alive: number } {
  let alive = 0;
  return {
    length: 3,
    get alive() {
      return alive;
    },
    *[Symbol.iterator]() {
      for (const size of [8, 8, 4]) {
        const [{ inputs, targets: heights }] = plane(seed, [size]) as [Batch];
        const batch = { inputs, targets: tf.tidy(() => heights.greater(0).cast("float32")) };
        heights.dispose();
        alive += 1;
        try {
          yield batch;
        } finally {
          alive -= 1;
          tf.dispose([batch.inputs, batch.targets]);
        }
      }
    },
  };
}

describe("Learner.fit", () => {
  it("recovers the known answer", async () => {
    const learner = planeLearner();
    const epochs = await collect(learner.fit(120, { learningRate: 0.3 }));
    expect(learner.model.parameters[0]).toBeTensor([1, 2], [2, -3], 1e-3);
    expect(learner.model.parameters[1]).toBeTensor([1], [1], 1e-3);
    expect(epochs.at(-1)?.validationLoss).toBeLessThan(1e-5);
    expect(epochs.at(-1)?.metrics.distance).toBeLessThan(1e-2);
  });

  it("recovers a bend that no line can follow, with a hidden layer", async () => {
    const random = seededRandom(1);
    const inputs = tf.linspace(-1, 1, 21).reshape([21, 1]);
    const batches = [{ inputs, targets: tf.abs(inputs) }];
    const learner = planeLearner({
      model: sequential(linear(1, 8, { random }), relu(), linear(8, 1, { random })),
      training: batches,
      validation: batches,
    });
    const epochs = await collect(learner.fit(300, { learningRate: 0.3 }));
    expect(epochs.at(-1)?.validationLoss).toBeLessThan(1e-3);
  });

  it("reports metrics under their own names, and types them", async () => {
    const learner = planeLearner();
    for await (const epoch of learner.fit(1, { learningRate })) {
      expect(Object.keys(epoch.metrics)).toEqual(["distance"]);
      expectTypeOf(epoch).toEqualTypeOf<Epoch<"distance">>();
      expectTypeOf(epoch.metrics.distance).toEqualTypeOf<number>();
    }
  });

  it("works without metrics", async () => {
    const { metrics: _, ...options } = planeLearner();
    const [epoch] = await collect(new Learner(options).fit(1, { learningRate }));
    expect(epoch?.metrics).toEqual({});
  });

  it("a second fit goes on with the parameters of the first", async () => {
    const [once, twice] = [planeLearner(), planeLearner()];
    const inOne = await collect(once.fit(3, { learningRate }));
    await collect(twice.fit(1, { learningRate }));
    const inTwo = await collect(twice.fit(2, { learningRate }));
    expect(valuesOf(twice.model)).toEqual(valuesOf(once.model));
    expect(inTwo.map(({ number }) => number)).toEqual([1, 2]);
    expect(inTwo.at(-1)?.validationLoss).toBe(inOne.at(-1)?.validationLoss);
  });

  it("break ends it after the epoch that was shown", async () => {
    const [broken, whole] = [planeLearner(), planeLearner()];
    for await (const epoch of broken.fit(Number.POSITIVE_INFINITY, { learningRate })) {
      if (epoch.number === 2) {
        break;
      }
    }
    await collect(whole.fit(2, { learningRate }));
    expect(valuesOf(broken.model)).toEqual(valuesOf(whole.model));
  });

  it("gives the event loop a turn in each epoch, though nobody waits", async () => {
    let turns = 0;
    let next = setImmediate(function count() {
      turns += 1;
      next = setImmediate(count);
    });
    await collect(planeLearner().fit(20, { learningRate }));
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(20);
  });

  it("gives the event loop its turns inside a long epoch too", async () => {
    const controller = new AbortController();
    const [batch] = plane(1) as [Batch];
    let served = 0;
    const training = {
      length: 2000,
      *[Symbol.iterator]() {
        setTimeout(() => controller.abort(), 0);
        for (served = 0; served < 2000; served++) {
          yield batch;
        }
      },
    };
    const options = { learningRate: 1e-6, signal: controller.signal };
    expect(await collect(planeLearner({ training }).fit(1, options))).toEqual([]);
    expect(served).toBeLessThan(2000);
  });

  it("an aborted signal ends it quietly before the next batch, keeping the steps taken", async () => {
    const controller = new AbortController();
    const batches = plane(1);
    let served = 0;
    const training = {
      length: batches.length,
      *[Symbol.iterator]() {
        for (const batch of batches) {
          served += 1;
          yield batch;
          controller.abort();
        }
      },
    };
    const learner = planeLearner({ training });
    const epochs = await collect(learner.fit(5, { learningRate, signal: controller.signal }));
    expect(epochs).toEqual([]);
    expect(served).toBe(2);

    const reference = planeLearner();
    await reference.steps(1, { learningRate }).next();
    expect(valuesOf(learner.model)).toEqual(valuesOf(reference.model));
  });

  it("an aborted signal ends it during validation, without a half-measured epoch", async () => {
    const controller = new AbortController();
    const [first, second] = plane(2, [3, 1]) as [Batch, Batch];
    let judged = 0;
    const validation = {
      length: 2,
      *[Symbol.iterator]() {
        yield first;
        controller.abort();
        yield second;
        judged += 1;
      },
    };
    const learner = planeLearner({ validation });
    expect(await collect(learner.fit(5, { learningRate, signal: controller.signal }))).toEqual([]);
    expect(judged).toBe(0);
  });

  it("a signal that was aborted before lets nothing happen", async () => {
    const learner = planeLearner();
    const before = valuesOf(learner.model);
    const options = { learningRate, signal: AbortSignal.abort() };
    expect(await collect(learner.fit(5, options))).toEqual([]);
    expect(await collect(learner.steps(5, options))).toEqual([]);
    expect(valuesOf(learner.model)).toEqual(before);
  });

  it.each([0, -1, 1.5, Number.NaN])("fit(%d) is refused", async (epochs) => {
    await expect(collect(planeLearner().fit(epochs, { learningRate }))).rejects.toThrow(
      new RangeError(`expected epochs to be an integer from 1 up, or Infinity, got ${epochs}`),
    );
  });

  it.each([0, -0.1, Number.NaN, Number.POSITIVE_INFINITY])(
    "learningRate %d is refused",
    async (rate) => {
      await expect(collect(planeLearner().fit(1, { learningRate: rate }))).rejects.toThrow(
        new RangeError(`expected learningRate to be a number above 0, got ${rate}`),
      );
    },
  );

  it("a model that cannot learn is refused, with what can be done", async () => {
    const model = pixelSimilarity([tf.zeros([1, 2]), tf.ones([1, 2])]);
    await expect(collect(planeLearner({ model }).fit(1, { learningRate }))).rejects.toThrow(
      new RangeError(
        "the model has no parameters, so there is nothing to train; evaluate() measures it as it is",
      ),
    );
  });

  it.each([
    ["training", { training: [] }],
    ["validation", { validation: [] }],
  ])("an empty %s set is refused", async (name, sets) => {
    await expect(collect(planeLearner(sets).fit(1, { learningRate }))).rejects.toThrow(
      new RangeError(
        `the ${name} set gave no batches: is it empty, or an iterator that was gone through before?`,
      ),
    );
  });

  it.each(["training", "validation"] as const)("an empty %s batch is refused", async (name) => {
    const empty: Batch = { inputs: tf.zeros([0, 2]), targets: tf.zeros([0, 1]) };
    const learner = planeLearner({ [name]: [...plane(1), empty] });
    const number = plane(1).length + 1;
    await expect(collect(learner.fit(1, { learningRate }))).rejects.toThrow(
      new RangeError(
        `batch ${number} of the ${name} set is empty: its inputs are [0, 2]. Leave such batches out.`,
      ),
    );
  });
});

describe("Learner.fit when the loss diverges", () => {
  it("ends at the step whose loss is no number, and says where and what to try", async () => {
    const learner = planeLearner();
    const fit = collect(learner.fit(100, { learningRate: 30 }));
    await expect(fit).rejects.toThrow(RangeError);
    await expect(fit).rejects.toThrow(
      /^the loss became (Infinity|NaN) at epoch \d+, batch [123]\. Most likely the learning rate, 30, makes the steps so long that each overshoots more than the last: make the model anew and try 3\. If that does not help, look for huge numbers in the inputs and targets, and for roots, logarithms and divisions that meet a 0\.$/,
    );
  });

  it("names the epoch and the batch", async () => {
    const [good, alsoGood] = plane(1) as [Batch, Batch];
    let pass = 0;
    const training = {
      length: 3,
      *[Symbol.iterator]() {
        pass += 1;
        yield good;
        yield alsoGood;
        yield pass === 2 ? { ...good, targets: tf.fill([8, 1], Number.NaN) } : good;
      },
    };
    const learner = planeLearner({ training });
    const shown: number[] = [];
    const run = async () => {
      for await (const { number } of learner.fit(5, { learningRate })) {
        shown.push(number);
      }
    };
    await expect(run()).rejects.toThrow(
      expect.objectContaining({
        message:
          "the loss is NaN at epoch 2, batch 3, where the targets hold NaN or infinities, so the learning rate is not to blame: look at how this batch is made",
      }),
    );
    expect(shown).toEqual([1]);
    expect(valuesOf(learner.model).flat().every(Number.isFinite)).toBe(true);
  });

  it("does not blame the learning rate for spoiled inputs", async () => {
    const [batch] = plane(1) as [Batch];
    const inputs = tf.fill([8, 2], Number.POSITIVE_INFINITY);
    const learner = planeLearner({ training: [{ ...batch, inputs }] });
    await expect(collect(learner.fit(1, { learningRate }))).rejects.toThrow(
      /^the loss is (NaN|Infinity) at epoch 1, batch 1, where the inputs hold NaN or infinities, so the learning rate is not to blame: look at how this batch is made$/,
    );
  });

  it("does not blame the learning rate before the first step", async () => {
    const learner = planeLearner();
    assignParameters(learner.model, [[1, Number.NaN], [0]]);
    await expect(collect(learner.fit(1, { learningRate }))).rejects.toThrow(
      expect.objectContaining({
        message:
          "the loss is NaN at epoch 1, batch 1, before the first step, so the learning rate is not to blame: there are NaN or infinities in weight already, perhaps from an earlier run: make the model anew, or restore it",
      }),
    );
    const loss = (outputs: tf.Tensor) => tf.mean(tf.log(tf.mul(outputs, 0))) as tf.Scalar;
    const other = planeLearner({ loss });
    await expect(collect(other.fit(1, { learningRate }))).rejects.toThrow(
      /before the first step, so the learning rate is not to blame: look for huge numbers in .*, and for roots, logarithms and divisions that meet a 0 in the model and the loss$/,
    );
  });

  it("tells a program what it tells people, and which numbers were spoiled by then", async () => {
    // √|x| has no slope at 0 but 0 / 0, and so a good loss makes NaN of the parameters.
    const position = tf.variable(tf.scalar(0));
    const model: Model = {
      parameters: [position],
      forward: () => tf.sqrt(tf.mul(position, position)),
    };
    const loss = (outputs: tf.Tensor) => tf.mean(outputs) as tf.Scalar;
    const error = await collect(planeLearner({ model, loss }).fit(1, { learningRate })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DivergenceError);
    expect((error as DivergenceError).divergence).toEqual({
      loss: Number.NaN,
      place: "at epoch 1, batch 2",
      learningRate,
      stepsTaken: 1,
      spoiledData: [],
      spoiledNumbers: ["0"],
    });
  });

  it("notices on the validation set what the last step did", async () => {
    const training = plane(1).slice(0, 1);
    const learner = planeLearner({ training });
    await expect(collect(learner.fit(1, { learningRate: 1e30 }))).rejects.toThrow(
      /^the loss became (NaN|Infinity) on the validation set after epoch 1\. .* the learning rate, 1e\+30, .* try 1e\+29\./,
    );
  });
});

describe("Learner.steps", () => {
  it("shows what a step saw, answered and changed", async () => {
    const learner = planeLearner();
    const batches = learner.training as Batch[];
    assignParameters(learner.model, [[1, -1], [0.5]]);
    for await (const step of learner.steps(1, { learningRate })) {
      const { inputs, targets } = step.batch;
      expect(step.batch).toBe(batches[step.number - 1]);
      const [weights, bias] = step.parametersBefore as [tf.Tensor2D, tf.Tensor1D];
      const outputs = tf.add(tf.matMul(inputs, weights, false, true), bias);
      expect(step.outputs).toBeTensor(outputs.shape, outputs.dataSync());
      expect(step.loss).toBeCloseTo(meanSquaredError(outputs, targets).dataSync()[0] ?? 0, 5);
      for (const [i, before] of step.parametersBefore.entries()) {
        const after = tf.sub(before, tf.mul(step.gradients[i] as tf.Tensor, learningRate));
        expect(step.parametersAfter[i]).toBeTensor(before.shape, after.dataSync());
      }
    }
  });

  it("each step starts from where the last one ended, over epochs", async () => {
    let last = valuesOf(planeLearner().model);
    const numbers: number[] = [];
    for await (const step of planeLearner().steps(2, { learningRate })) {
      expect(step.parametersBefore.map((before) => Array.from(before.dataSync()))).toEqual(last);
      last = step.parametersAfter.map((after) => Array.from(after.dataSync()));
      numbers.push(step.number, step.epoch);
    }
    expect(numbers).toEqual([1, 1, 2, 1, 3, 1, 4, 2, 5, 2, 6, 2]);
  });

  it("is the training that fit does", async () => {
    const [stepped, fitted] = [planeLearner(), planeLearner()];
    await collect(stepped.steps(3, { learningRate }));
    await collect(fitted.fit(3, { learningRate }));
    expect(valuesOf(stepped.model)).toEqual(valuesOf(fitted.model));
  });

  it("its tensors live until the next step is asked for", async () => {
    const learner = planeLearner();
    const shown: tf.Tensor[][] = [];
    for await (const step of learner.steps(1, { learningRate })) {
      const tensors = [step.outputs, ...step.gradients, ...step.parametersBefore];
      expect(tensors.some((tensor) => tensor.isDisposed)).toBe(false);
      expect(shown.flat().every((tensor) => tensor.isDisposed)).toBe(true);
      shown.push(tensors);
    }
    expect(shown).toHaveLength(3);
    expect(shown.flat().every((tensor) => tensor.isDisposed)).toBe(true);
  });

  it("disposing of nothing that is not its own: a model may answer with its inputs", async () => {
    const shift = tf.variable(tf.zeros([1]));
    const model: Model = { parameters: [shift], forward: (inputs) => inputs };
    const loss = (outputs: tf.Tensor) =>
      tf.tidy(() => tf.mean(tf.square(tf.add(outputs, shift))) as tf.Scalar);
    const learner = planeLearner({ model, loss });
    await collect(learner.steps(2, { learningRate }));
    for (const { inputs } of learner.training) {
      expect(inputs.isDisposed).toBe(false);
    }
  });
});

describe("Learner.evaluate", () => {
  it("averages loss and metrics over examples, not over batches", async () => {
    const learner = planeLearner({
      model: assignParameters(linear(2, 1, { random: seededRandom(42) }), [[0, 0], [0]]),
      validation: [
        { inputs: tf.zeros([3, 2]), targets: tf.fill([3, 1], 2) },
        { inputs: tf.zeros([1, 2]), targets: tf.fill([1, 1], 6) },
      ],
    });
    expect(await learner.evaluate()).toEqual({
      loss: (3 * 4 + 36) / 4,
      metrics: { distance: (3 * 2 + 6) / 4 },
    });
  });

  it("evaluate(batches) takes other batches, and changes nothing", async () => {
    const learner = planeLearner();
    const before = valuesOf(learner.model);
    const { loss } = await learner.evaluate(plane(9));
    expect(loss).toBeGreaterThan(0);
    expect(loss).not.toBe((await learner.evaluate()).loss);
    expect(valuesOf(learner.model)).toEqual(before);
  });

  it("measures a model that cannot learn", async () => {
    const model = pixelSimilarity([tf.zeros([1, 2]), tf.ones([1, 2])]);
    const validation = [{ inputs: tf.ones([4, 2]), targets: tf.tensor1d([1, 1, 0, 1], "int32") }];
    const loss = () => tf.scalar(0);
    const learner = planeLearner({ model, validation, loss, metrics: { distance: accuracy } });
    expect((await learner.evaluate()).metrics.distance).toBe(0.75);
  });

  it("says which metric is not one number", async () => {
    const outputsThemselves = (outputs: tf.Tensor) => outputs as tf.Scalar;
    await expect(
      planeLearner({ metrics: { distance: outputsThemselves } }).evaluate(),
    ).rejects.toThrow(
      new RangeError(
        "metric distance has to be one number, but came as [3, 1]: end it with .mean()",
      ),
    );
    const plainNumber = () => 0.5 as unknown as tf.Scalar;
    await expect(planeLearner({ metrics: { distance: plainNumber } }).evaluate()).rejects.toThrow(
      new TypeError(
        "metric distance has to be a tensor, so that it is computed where the outputs are",
      ),
    );
  });

  it("refuses an empty set", async () => {
    await expect(planeLearner().evaluate([])).rejects.toThrow(
      /^the validation set gave no batches/,
    );
  });
});

describe("a Learner keeps no tensor", () => {
  const training = freshBatches(1);
  const validation = freshBatches(2);

  function netLearner(options: Partial<LearnerOptions<"accuracy">> = {}) {
    const random = seededRandom(42);
    return new Learner({
      model: sequential(linear(2, 3, { random }), relu(), linear(3, 1, { random })),
      training,
      validation,
      loss: mnistLoss,
      optimiser: sgd(),
      metrics: { accuracy: binaryAccuracy },
      ...options,
    });
  }

  /** Checks that there are as many tensors after a run as before, and no batch is left open. */
  async function expectNothingKept(run: () => Promise<unknown>): Promise<void> {
    const before = tf.memory().numTensors;
    await run();
    expect(tf.memory().numTensors).toBe(before);
    expect([training.alive, validation.alive]).toEqual([0, 0]);
  }

  it("after 1,000 steps, validation included", async () => {
    const learner = netLearner();
    await expectNothingKept(async () => {
      expect(await collect(learner.fit(334, { learningRate }))).toHaveLength(334);
    });
  });

  it("after steps, and after a break in the midst of them", async () => {
    const learner = netLearner();
    await expectNothingKept(() => collect(learner.steps(3, { learningRate })));
    await expectNothingKept(async () => {
      for await (const step of learner.steps(3, { learningRate })) {
        if (step.number === 5) {
          break;
        }
      }
    });
  });

  it("after a break, and after an error in the caller's loop", async () => {
    const learner = netLearner();
    const leave = async (how: "break" | "throw") => {
      for await (const _ of learner.fit(3, { learningRate })) {
        if (how === "break") {
          break;
        }
        throw new Error("the page is gone");
      }
    };
    await expectNothingKept(() => leave("break"));
    await expectNothingKept(() => expect(leave("throw")).rejects.toThrow("the page is gone"));
  });

  it("after an abort", async () => {
    const controller = new AbortController();
    const learner = netLearner();
    await expectNothingKept(async () => {
      for await (const step of learner.steps(3, { learningRate, signal: controller.signal })) {
        if (step.number === 2) {
          controller.abort();
        }
      }
    });
    await expectNothingKept(() =>
      collect(learner.fit(3, { learningRate, signal: controller.signal })),
    );
  });

  it("after a divergence", async () => {
    const learner = netLearner({ loss: meanSquaredError });
    await expectNothingKept(() =>
      expect(collect(learner.fit(99, { learningRate: 1e9 }))).rejects.toThrow(/^the loss became/),
    );
  });

  it("after an error in the model, the loss or a metric", async () => {
    const wrong = { forward: () => tf.zeros([1]), parameters: netLearner().model.parameters };
    for (const options of [
      { model: wrong },
      { loss: () => tf.mean(tf.matMul(tf.ones([2, 3]), tf.ones([2, 3]))) as tf.Scalar },
      { metrics: { accuracy: () => tf.ones([2]) as unknown as tf.Scalar } },
    ]) {
      const learner = netLearner(options);
      await expectNothingKept(() =>
        expect(collect(learner.fit(1, { learningRate }))).rejects.toThrow(),
      );
    }
  });

  it("after evaluate", async () => {
    const learner = netLearner();
    await expectNothingKept(() => learner.evaluate());
  });
});
