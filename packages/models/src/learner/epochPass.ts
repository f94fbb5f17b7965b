import * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import { noBatches, paced } from "./paced.ts";
import type { RunSteps } from "./runSteps.ts";
import type { Step } from "./step.ts";
import type { TrainingOptions } from "./trainingOptions.ts";

/** The part of an epoch that trains: one pass over the training set, which may be left and gone on with. */
export class EpochPass {
  /** The epoch, counted from 1. */
  readonly number: number;
  readonly #batches: Iterator<Batch>;
  readonly #steps: RunSteps;
  readonly #options: Pick<TrainingOptions, "history" | "signal">;
  #batchNumber = 0;
  #seconds = 0;

  constructor(
    number: number,
    training: Iterable<Batch>,
    steps: RunSteps,
    options: Pick<TrainingOptions, "history" | "signal">,
  ) {
    this.number = number;
    this.#batches = training[Symbol.iterator]();
    this.#steps = steps;
    this.#options = options;
  }

  /** How long it has trained; the time between its loops does not count, nor what is done with its steps. */
  get seconds(): number {
    return this.#seconds;
  }

  /**
   * Takes the steps that it still lacks, or those before its signal is aborted.
   *
   * @throws RangeError if the set gives no batches, or a step fails.
   */
  async *rest({ isShown }: { readonly isShown: boolean }): AsyncGenerator<Step, void, undefined> {
    const { history, signal } = this.#options;
    let start = performance.now();
    for await (const batch of paced(keptOpen(this.#batches), signal)) {
      this.#batchNumber += 1;
      const [epoch, batchNumber] = [this.number, this.#batchNumber];
      const { step, tensors } = await this.#steps.take(batch, { epoch, batchNumber, isShown });
      try {
        history?.record();
        this.#seconds += (performance.now() - start) / 1000;
        yield step;
        start = performance.now();
      } finally {
        tf.dispose(tensors);
      }
    }
    if (this.#batchNumber === 0 && !signal?.aborted) {
      throw noBatches("training");
    }
    this.#seconds += (performance.now() - start) / 1000;
  }

  /** Lets go of the batch that it may keep. */
  end(): void {
    this.#batches.return?.();
  }
}

/** What is left of a pass. Unlike the pass itself, it may be left without closing it. */
function keptOpen(batches: Iterator<Batch>): Iterable<Batch> {
  return { [Symbol.iterator]: () => ({ next: () => batches.next() }) };
}
