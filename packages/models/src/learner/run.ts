import * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import { stateOf } from "../stateOf.ts";
import { checkBatch } from "./checkBatch.ts";
import { checkRun } from "./checkRun.ts";
import { DivergenceError } from "./divergence.ts";
import type { Epoch } from "./epoch.ts";
import { evaluate } from "./evaluate.ts";
import type { LearnerOptions } from "./learnerOptions.ts";
import { namesOfSpoiled } from "./namesOfSpoiled.ts";
import { type Pace, paceOf } from "./pace.ts";
import { noBatches, paced } from "./paced.ts";
import { smoothedMean } from "./smoothedMean.ts";
import type { Step } from "./step.ts";
import { takeStep } from "./takeStep.ts";
import type { TrainingOptions } from "./trainingOptions.ts";

/**
 * A training that can be left and gone on with: {@link Learner.start} makes it.
 *
 * Leave the loop over its `steps` or `epochs` by `break`, in the midst of an epoch too, and the run is
 * paused. Another loop over either goes on where it stopped: the same pass over the same batches, the
 * next step's number, the smoothed loss, the schedules.
 *
 * A run that is paused within an epoch keeps the training set's pass open, and with it one batch. It
 * lets go when it is gone on with, be it to the end, to a failure or to find its signal aborted, and at
 * `end()`.
 */
export class Run<MetricName extends string = string> {
  readonly #learner: Required<LearnerOptions<MetricName>>;
  readonly #options: TrainingOptions;
  readonly #paceAfter: (stepsTaken: number) => Pace;
  readonly #smoothedLoss = smoothedMean();
  readonly #epochs: number;
  /** The pass over the training set that is under way. */
  #pass: Iterator<Batch> | undefined;
  #batchNumber = 0;
  #epoch = 0;
  #stepsTaken = 0;
  #seconds = 0;
  #isEnded = false;
  #isGoing = false;

  /** @throws RangeError if an option makes no sense. */
  constructor(
    learner: Required<LearnerOptions<MetricName>>,
    epochs: number,
    options: TrainingOptions,
  ) {
    checkRun(learner, epochs, options);
    this.#paceAfter = paceOf(options, epochs * learner.training.length);
    this.#learner = learner;
    this.#epochs = epochs;
    this.#options = options;
  }

  /** How many steps it has taken. */
  get stepsTaken(): number {
    return this.#stepsTaken;
  }

  /** Whether there is nothing left to do: all epochs are done, or it was ended before. */
  get isOver(): boolean {
    return this.#isEnded || (this.#epoch >= this.#epochs && this.#pass === undefined);
  }

  /**
   * Goes on to the end, showing each epoch after it was judged on the validation set. An epoch that
   * began in a loop over `steps` is finished and shown whole.
   *
   * @throws RangeError if a set gives no batches, or the loss becomes NaN or infinite; Error if another
   * loop over this run is under way.
   */
  epochs(): AsyncGenerator<Epoch<MetricName>, void, undefined> {
    return this.#alone(this.#goThroughEpochs());
  }

  /**
   * Goes on to the end, showing each step. It validates nothing.
   *
   * @throws as `epochs` does.
   */
  steps(): AsyncGenerator<Step, void, undefined> {
    return this.#alone(this.#goThroughSteps());
  }

  /** Ends it, and lets go of the batch that it may keep. */
  end(): void {
    this.#isEnded = true;
    const pass = this.#pass;
    this.#pass = undefined;
    pass?.return?.();
  }

  /** Lets nobody else go on with the run meanwhile, and ends it when anything fails. */
  async *#alone<T>(loop: AsyncGenerator<T, void, undefined>): AsyncGenerator<T, void, undefined> {
    if (this.#isGoing) {
      throw new Error(
        "another loop over this run is under way: leave it before you begin the next",
      );
    }
    this.#isGoing = true;
    try {
      yield* loop;
    } catch (error) {
      this.end();
      throw error;
    } finally {
      this.#isGoing = false;
    }
  }

  async *#goThroughSteps(): AsyncGenerator<Step, void, undefined> {
    while (!this.isOver) {
      yield* this.#restOfEpoch({ isShown: true });
    }
  }

  async *#goThroughEpochs(): AsyncGenerator<Epoch<MetricName>, void, undefined> {
    while (!this.isOver) {
      for await (const _ of this.#restOfEpoch({ isShown: false })) {
        // A step is taken because it is asked for.
      }
      const epoch = this.#isEnded ? undefined : await this.#judged();
      if (epoch !== undefined) {
        yield epoch;
      }
    }
  }

  /** Takes the steps that the epoch under way still lacks, or those of the next one. */
  async *#restOfEpoch({ isShown }: { isShown: boolean }): AsyncGenerator<Step, void, undefined> {
    const { history, signal } = this.#options;
    let start = performance.now();
    if (this.#pass === undefined) {
      this.#pass = this.#learner.training[Symbol.iterator]();
      this.#epoch += 1;
      this.#batchNumber = 0;
      this.#seconds = 0;
    }
    for await (const batch of paced(keptOpen(this.#pass), signal)) {
      this.#batchNumber += 1;
      checkBatch(batch, "training", this.#batchNumber);
      const { step, tensors } = await this.#take(batch, isShown);
      try {
        history?.record();
        this.#seconds += (performance.now() - start) / 1000;
        yield step;
        start = performance.now();
      } finally {
        tf.dispose(tensors);
      }
    }
    if (signal?.aborted) {
      this.end();
    } else if (this.#batchNumber === 0) {
      throw noBatches("training");
    }
    this.#pass = undefined;
    this.#seconds += (performance.now() - start) / 1000;
  }

  async #take(batch: Batch, isShown: boolean): Promise<{ step: Step; tensors: tf.Tensor[] }> {
    const pace = this.#paceAfter(this.#stepsTaken);
    const place = `at epoch ${this.#epoch}, batch ${this.#batchNumber}`;
    const { loss, ...taken } = await takeStep(this.#learner, batch, {
      ...pace,
      keepsBefore: isShown,
      divergence: (wrong) => this.#divergence(wrong, place, batch),
    });
    this.#stepsTaken += 1;
    this.#smoothedLoss.add(loss);
    const { outputs, gradients, parametersBefore } = taken;
    const step = {
      epoch: this.#epoch,
      number: this.#stepsTaken,
      batch,
      outputs,
      loss,
      smoothedLoss: this.#smoothedLoss.value,
      learningRate: pace.learningRate,
      gradients,
      parametersBefore,
      parametersAfter: this.#learner.model.parameters,
    };
    return { step, tensors: [outputs, ...gradients, ...parametersBefore] };
  }

  /** The epoch as it stands on the validation set, or undefined if the run is aborted meanwhile. */
  async #judged(): Promise<Epoch<MetricName> | undefined> {
    const start = performance.now();
    const { signal } = this.#options;
    const { loss, metrics } = await evaluate(this.#learner, this.#learner.validation, signal);
    if (signal?.aborted) {
      this.end();
      return undefined;
    }
    if (!Number.isFinite(loss)) {
      throw this.#divergence(loss, `on the validation set after epoch ${this.#epoch}`);
    }
    return {
      number: this.#epoch,
      trainingLoss: this.#smoothedLoss.value,
      validationLoss: loss,
      metrics,
      seconds: this.#seconds + (performance.now() - start) / 1000,
    };
  }

  #divergence(loss: number, place: string, batch?: Batch): DivergenceError {
    const stepsTaken = this.#stepsTaken;
    const { learningRate } = this.#paceAfter(Math.max(stepsTaken - 1, 0));
    return new DivergenceError({
      loss,
      place,
      learningRate,
      stepsTaken,
      spoiledData: namesOfSpoiled({ ...batch }),
      spoiledNumbers: namesOfSpoiled(stateOf(this.#learner.model)),
    });
  }
}

/** What is left of a pass. Unlike the pass itself, it may be left without closing it. */
function keptOpen(pass: Iterator<Batch>): Iterable<Batch> {
  return { [Symbol.iterator]: () => ({ next: () => pass.next() }) };
}
