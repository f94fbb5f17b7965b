import type { Batches } from "@underhood/core";
import { checkBatches } from "../checkBatches.ts";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Model } from "../model.ts";
import type { Optimiser } from "../optimisers/optimiser.ts";
import { checkParts } from "./checkParts.ts";
import { type Checkpoint, checkpointOf, restoreCheckpoint } from "./checkpoint.ts";
import type { Epoch } from "./epoch.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import type { LearnerOptions } from "./learnerOptions.ts";
import { Run } from "./run.ts";
import type { Step } from "./step.ts";
import type { TrainingOptions } from "./trainingOptions.ts";

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

  /** @throws TypeError for parts that are not what they should be. */
  constructor(options: LearnerOptions<MetricName>) {
    checkParts(options);
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
   * @throws RangeError if an option makes no sense, a set gives no batches or an empty one, or the loss
   * becomes NaN or infinite; then the message says where, and what to try. TypeError if there are no
   * options, or something is no batch; Error if a batch has been disposed.
   */
  async *fit(
    epochs: number,
    options: TrainingOptions,
  ): AsyncGenerator<Epoch<MetricName>, void, undefined> {
    const run = this.start(epochs, options);
    try {
      yield* run.epochs();
    } finally {
      run.end();
    }
  }

  /**
   * Trains just as {@link Learner.fit} does, but shows each single step, and validates nothing.
   *
   * @throws as `fit` does.
   */
  async *steps(epochs: number, options: TrainingOptions): AsyncGenerator<Step, void, undefined> {
    const run = this.start(epochs, options);
    try {
      yield* run.steps();
    } finally {
      run.end();
    }
  }

  /**
   * Makes a run that can be paused and gone on with, in the midst of an epoch too. `fit` and `steps` are
   * such runs, ended when their loop is left.
   *
   * @throws RangeError if an option makes no sense; TypeError if there are none.
   *
   * @example
   * ```ts
   * const run = learner.start(10, { learningRate: 0.1 });
   * for await (const step of run.steps()) {
   *   if (step.number === 100) break;
   * }
   * for await (const epoch of run.epochs()) { // goes on with step 101
   *   console.log(epoch.number, epoch.validationLoss);
   * }
   * ```
   */
  start(epochs: number, options: TrainingOptions): Run<MetricName> {
    return new Run(this, epochs, options);
  }

  /**
   * Measures the model as it is, on the validation set or on other batches. The model is not trained
   * meanwhile: see {@link ForwardOptions}.
   *
   * @throws RangeError if there are no batches, or one is empty; TypeError for what are none; Error if one
   * has been disposed.
   */
  evaluate(batches: Batches = this.validation): Promise<Evaluation<MetricName>> {
    checkBatches("what to evaluate on", batches);
    return evaluate(this, batches);
  }

  /** Copies where the model and the optimiser stand. */
  checkpoint(): Checkpoint {
    return checkpointOf(this);
  }

  /**
   * Brings the model and the optimiser back to where they stood: training goes on from there as it did
   * then, if the batches are the same.
   *
   * @throws RangeError, before anything changes, if the checkpoint is of a model of another make, or of
   * another optimiser.
   */
  restore(checkpoint: Checkpoint): void {
    restoreCheckpoint(this, checkpoint);
  }
}
