import * as tf from "@tensorflow/tfjs";
import type { Batches } from "@underhood/core";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Model } from "../model.ts";
import type { Optimiser } from "../optimisers/optimiser.ts";
import { differentiate } from "./differentiate.ts";
import { divergence } from "./divergence.ts";
import type { Epoch } from "./epoch.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { paced } from "./paced.ts";
import { type Run, startRun, type TrainingOptions } from "./run.ts";
import { smoothedMean } from "./smoothedMean.ts";
import type { Step } from "./step.ts";

/** What a {@link Learner} is made of. */
export interface LearnerOptions<MetricName extends string> {
  /** What learns. Its parameters are changed in place. */
  readonly model: Model;
  /** The batches to learn from, gone through once in each epoch. */
  readonly training: Batches;
  /** Batches that are never learned from, to judge the model by. */
  readonly validation: Batches;
  /** What the optimiser makes smaller. */
  readonly loss: Loss;
  /** How a gradient becomes a step. */
  readonly optimiser: Optimiser;
  /** What people read, each under a name of your choice. Default: none. */
  readonly metrics?: Readonly<Record<MetricName, Metric>>;
}

/**
 * Trains a model: a loop that the caller holds.
 *
 * Nothing happens until a `for await` asks for it. The caller may look, draw, wait, and leave by
 * `break`; another `fit` then goes on with the parameters as they are. No tensor is kept beyond the
 * model's parameters.
 *
 * @example
 * ```ts
 * const learner = new Learner({
 *   model: linear(784, 1, { random: seededRandom(42) }),
 *   training,
 *   validation,
 *   loss: mnistLoss,
 *   optimiser: sgd(),
 *   metrics: { accuracy: binaryAccuracy },
 * });
 * for await (const epoch of learner.fit(10, { learningRate: 1 })) {
 *   console.log(epoch.number, epoch.trainingLoss, epoch.metrics.accuracy);
 * }
 * ```
 */
export class Learner<MetricName extends string = never> {
  readonly model: Model;
  readonly training: Batches;
  readonly validation: Batches;
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  readonly metrics: Readonly<Record<MetricName, Metric>>;

  constructor(options: LearnerOptions<MetricName>) {
    this.model = options.model;
    this.training = options.training;
    this.validation = options.validation;
    this.loss = options.loss;
    this.optimiser = options.optimiser;
    this.metrics = options.metrics ?? ({} as Record<MetricName, Metric>);
  }

  /**
   * Trains for some epochs, or without end for `Infinity`, and tells after each how it went.
   *
   * The event loop has its turn every few milliseconds, so a page stays alive and Ctrl-C is heard.
   *
   * @throws RangeError if an option makes no sense, a set gives no batches, or the loss becomes NaN or
   * infinite; then the message says where, and what to try.
   */
  async *fit(
    epochs: number,
    options: TrainingOptions,
  ): AsyncGenerator<Epoch<MetricName>, void, undefined> {
    const run = startRun(this.model, epochs, options);
    const trainingLoss = smoothedMean();
    for (let number = 1; number <= epochs; number++) {
      const start = performance.now();
      for await (const step of this.#epoch(number, run)) {
        trainingLoss.add(step.loss);
      }
      const { loss, metrics } = await evaluate(this, this.validation, {
        name: "validation",
        signal: run.signal,
      });
      if (run.signal?.aborted) {
        return;
      }
      if (!Number.isFinite(loss)) {
        throw divergence({ ...run, loss, place: `on the validation set after epoch ${number}` });
      }
      yield {
        number,
        trainingLoss: trainingLoss.value,
        validationLoss: loss,
        metrics,
        seconds: (performance.now() - start) / 1000,
      };
    }
  }

  /**
   * Trains just as {@link Learner.fit} does, but shows each single step, and validates nothing.
   *
   * @throws RangeError as `fit` does.
   */
  async *steps(epochs: number, options: TrainingOptions): AsyncGenerator<Step, void, undefined> {
    const run = startRun(this.model, epochs, options);
    for (let number = 1; number <= epochs && !run.signal?.aborted; number++) {
      yield* this.#epoch(number, run);
    }
  }

  /**
   * Measures the model as it is, on the validation set or on other batches.
   *
   * @throws RangeError if there are no batches.
   */
  evaluate(batches: Batches = this.validation): Promise<Evaluation<MetricName>> {
    return evaluate(this, batches, { name: "validation" });
  }

  async *#epoch(epoch: number, run: Run): AsyncGenerator<Step, void, undefined> {
    const { model, optimiser } = this;
    let batchNumber = 0;
    for await (const batch of paced(this.training, { name: "training", signal: run.signal })) {
      batchNumber += 1;
      const { outputs, value, gradients } = differentiate(this, batch);
      const tensors = [outputs, value, ...gradients];
      try {
        const [loss = Number.NaN] = await value.data();
        if (!Number.isFinite(loss)) {
          throw divergence({ ...run, loss, place: `at epoch ${epoch}, batch ${batchNumber}` });
        }
        const parametersBefore = model.parameters.map((parameter) => tf.clone(parameter));
        tensors.push(...parametersBefore);
        optimiser.step(model.parameters, gradients, { learningRate: run.learningRate });
        run.stepsTaken += 1;
        const parametersAfter = model.parameters;
        const number = run.stepsTaken;
        yield { epoch, number, batch, outputs, loss, gradients, parametersBefore, parametersAfter };
      } finally {
        tf.dispose(tensors);
      }
    }
  }
}
