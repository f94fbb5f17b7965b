import { checkRun } from "./checkRun.ts";
import type { Epoch } from "./epoch.ts";
import { EpochPass } from "./epochPass.ts";
import { evaluate } from "./evaluate.ts";
import type { LearnerOptions } from "./learnerOptions.ts";
import { paceOf } from "./pace.ts";
import { RunSteps } from "./runSteps.ts";
import type { Step } from "./step.ts";
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
  readonly #epochs: number;
  readonly #steps: RunSteps;
  /** The pass over the training set that is under way. */
  #pass: EpochPass | undefined;
  /** How many epochs have begun. */
  #epoch = 0;
  #isEnded = false;
  #isGoing = false;

  /** @throws RangeError if an option makes no sense; TypeError if there are none. */
  constructor(
    learner: Required<LearnerOptions<MetricName>>,
    epochs: number,
    options: TrainingOptions,
  ) {
    checkRun(learner, epochs, options);
    this.#steps = new RunSteps(learner, paceOf(options, epochs * learner.training.length));
    this.#learner = learner;
    this.#epochs = epochs;
    this.#options = options;
  }

  /** How many steps it has taken. */
  get stepsTaken(): number {
    return this.#steps.taken;
  }

  /** Whether there is nothing left to do: all epochs are done, or it was ended before. */
  get isOver(): boolean {
    return this.#isEnded || (this.#epoch >= this.#epochs && this.#pass === undefined);
  }

  /**
   * Goes on to the end, showing each epoch after it was judged on the validation set. An epoch that
   * began in a loop over `steps` is finished and shown whole.
   *
   * @throws RangeError if a set gives no batches or an empty one, or the loss becomes NaN or infinite;
   * TypeError for what is no batch; Error if a batch has been disposed, or another loop over this run is
   * under way.
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
    pass?.end();
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
      yield* this.#passUnderWay().rest({ isShown: true });
      this.#closePass();
    }
  }

  async *#goThroughEpochs(): AsyncGenerator<Epoch<MetricName>, void, undefined> {
    while (!this.isOver) {
      const pass = this.#passUnderWay();
      for await (const _ of pass.rest({ isShown: false })) {
        // A step is taken because it is asked for.
      }
      this.#closePass();
      const epoch = this.#isEnded ? undefined : await this.#judged(pass);
      if (epoch !== undefined) {
        yield epoch;
      }
    }
  }

  /** The pass of the epoch that is under way, or of the next one. */
  #passUnderWay(): EpochPass {
    if (this.#pass === undefined) {
      const { training } = this.#learner;
      this.#pass = new EpochPass(this.#epoch + 1, training, this.#steps, this.#options);
      this.#epoch += 1;
    }
    return this.#pass;
  }

  #closePass(): void {
    if (this.#options.signal?.aborted) {
      this.end();
    }
    this.#pass = undefined;
  }

  /** The epoch as it stands on the validation set, or undefined if the run is aborted meanwhile. */
  async #judged(pass: EpochPass): Promise<Epoch<MetricName> | undefined> {
    const start = performance.now();
    const { signal } = this.#options;
    const { loss, metrics } = await evaluate(this.#learner, this.#learner.validation, signal);
    if (signal?.aborted) {
      this.end();
      return undefined;
    }
    if (!Number.isFinite(loss)) {
      throw this.#steps.divergence(loss, `on the validation set after epoch ${pass.number}`);
    }
    return {
      number: pass.number,
      trainingLoss: this.#steps.smoothedLoss,
      validationLoss: loss,
      metrics,
      seconds: pass.seconds + (performance.now() - start) / 1000,
    };
  }
}
