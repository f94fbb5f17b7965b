import * as tf from "@tensorflow/tfjs";
import type { Batch, Batches } from "@underhood/core";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Model } from "../model.ts";
import type { Optimiser } from "../optimisers/optimiser.ts";
import { differentiate } from "./differentiate.ts";
import { divergence } from "./divergence.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { paced } from "./paced.ts";
import { smoothedMean } from "./smoothedMean.ts";

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

/** Options of {@link Learner.fit} and {@link Learner.steps}. */
export interface TrainingOptions {
  /** How far each step goes along its gradient: a number above 0. */
  readonly learningRate: number;
  /**
   * Ends the run from outside, as `break` does from inside: quietly, before the next batch, and with
   * all steps kept that were taken.
   */
  readonly signal?: AbortSignal | undefined;
}

/** How training stands after an epoch: one pass over the training set, and one over the validation set. */
export interface Epoch<MetricName extends string = string> {
  /** Counts from 1 in each run. */
  readonly number: number;
  /**
   * The loss on the training batches as they came by, smoothed as in fastai: an exponential average
   * over the batches of the whole run, of which the last hundred or so count. It is not the mean of
   * the epoch.
   */
  readonly trainingLoss: number;
  /** The mean loss over the validation set, after the epoch's last step. */
  readonly validationLoss: number;
  /** The mean of each metric over the validation set. */
  readonly metrics: Readonly<Record<MetricName, number>>;
  /** How long training and validation took. */
  readonly seconds: number;
}

/**
 * One step of training, open to inspection.
 *
 * Its tensors live until the next step is asked for, or the run ends. Clone what should live longer;
 * dispose of nothing.
 */
export interface Step {
  /** The epoch it belongs to, from 1. */
  readonly epoch: number;
  /** Counts from 1 over the whole run. */
  readonly number: number;
  /** What the model saw, and should have answered. */
  readonly batch: Batch;
  /** What it answered, with the parameters before the step. */
  readonly outputs: tf.Tensor;
  /** How wrong that was. */
  readonly loss: number;
  /** How the loss changes with each parameter, in the order of the model's parameters. */
  readonly gradients: readonly tf.Tensor[];
  readonly parametersBefore: readonly tf.Tensor[];
  readonly parametersAfter: readonly tf.Tensor[];
}

/** What all epochs of one run share. */
interface Run extends TrainingOptions {
  stepsTaken: number;
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

function startRun(model: Model, epochs: number, options: TrainingOptions): Run {
  if (epochs !== Number.POSITIVE_INFINITY && (!Number.isSafeInteger(epochs) || epochs < 1)) {
    throw new RangeError(`expected epochs to be an integer from 1 up, or Infinity, got ${epochs}`);
  }
  const { learningRate } = options;
  if (!Number.isFinite(learningRate) || learningRate <= 0) {
    throw new RangeError(`expected learningRate to be a number above 0, got ${learningRate}`);
  }
  if (model.parameters.length === 0) {
    throw new RangeError(
      "the model has no parameters, so there is nothing to train; evaluate() measures it as it is",
    );
  }
  return { ...options, stepsTaken: 0 };
}
