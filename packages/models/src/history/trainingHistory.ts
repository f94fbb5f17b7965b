import type { Model } from "../model.ts";
import { Frames } from "./frames.ts";
import { restoreSnapshot, type Snapshot } from "./snapshot.ts";
import { snapshotOfWords, wordsOf } from "./words.ts";

/** Options of {@link TrainingHistory}. */
export interface TrainingHistoryOptions {
  /** How much memory the records may take. Default: 192 MiB. */
  readonly maxBytes?: number;
}

/**
 * All numbers of a model as they were at each step of its training, to scrub back through.
 *
 * Record 0 is the model as it was when its history began; a run that is given the history adds one
 * after each step, and `record()` adds one by hand. Every record is exact, to the bit. They are kept as
 * what changed from step to step, outside of tensors: the 23,581 parameters of the course's simple net
 * take about 50 kB a step. When there is no more room, every other record is dropped, then every
 * fourth is kept, and so on; the first and the newest always stay.
 *
 * What the optimiser remembers is no part of it: a {@link Checkpoint} has that too.
 *
 * @example
 * ```ts
 * const history = new TrainingHistory(learner.model);
 * for await (const epoch of learner.fit(40, { learningRate: 0.1, history })) {
 *   console.log(epoch.number, epoch.validationLoss);
 * }
 * history.restore(100); // the model is where it was after its hundredth step
 * ```
 */
export class TrainingHistory {
  /** Whose history it is. */
  readonly model: Model;
  readonly #maxBytes: number;
  readonly #frames = new Frames();
  #newest: { readonly number: number; readonly words: Int32Array };
  /** The record that the model last was at. */
  #position = 0;
  /** Records whose number is a multiple of this are kept. */
  #interval = 1;

  /** @throws RangeError if `maxBytes` is not a number above 0. */
  constructor(model: Model, { maxBytes = 192 * 2 ** 20 }: TrainingHistoryOptions = {}) {
    if (!(maxBytes > 0)) {
      throw new RangeError(`expected maxBytes to be a number above 0, got ${maxBytes}`);
    }
    this.model = model;
    this.#maxBytes = maxBytes;
    this.#newest = { number: 0, words: wordsOf(model) };
    this.#frames.append(0, this.#newest.words);
  }

  /** The numbers of all records that there are, lowest first. */
  get recorded(): readonly number[] {
    const { numbers } = this.#frames;
    const { number } = this.#newest;
    return numbers.at(-1) === number ? numbers : [...numbers, number];
  }

  /** How much memory the records take, in bytes. */
  get bytes(): number {
    return this.#frames.bytes + this.#newest.words.byteLength;
  }

  /**
   * Records the model as it is now, and returns the record's number: one more than that of the record
   * before, or of the one that was restored. Records that came after that one are dropped then.
   */
  record(): number {
    const words = wordsOf(this.model);
    const last = this.#position;
    if (last < this.#newest.number) {
      this.#frames.keepOnly((number) => number <= last);
    }
    const number = last + 1;
    this.#position = number;
    this.#newest = { number, words };
    if (number % this.#interval === 0) {
      this.#frames.append(number, words);
    }
    while (this.bytes > this.#maxBytes && this.#frames.numbers.length > 1) {
      this.#interval *= 2;
      this.#frames.keepOnly((kept) => kept % this.#interval === 0);
    }
    return number;
  }

  /**
   * The model's numbers as they were: a copy, and nothing to dispose of.
   *
   * @throws RangeError if there is no such record, or it was dropped to make room.
   */
  at(number: number): Snapshot {
    return snapshotOfWords(this.model, this.#wordsAt(number));
  }

  /**
   * Gives the model the numbers that it had.
   *
   * @throws RangeError as `at` does.
   */
  restore(number: number): void {
    restoreSnapshot(this.model, this.at(number));
    this.#position = number;
  }

  #wordsAt(number: number): Int32Array {
    const words = number === this.#newest.number ? this.#newest.words : this.#frames.at(number);
    if (words === undefined) {
      throw new RangeError(
        `there is no record ${number}: the history has every ${ordinal(this.#interval)} from 0, and the ` +
          `newest, ${this.#newest.number}; history.recorded lists them all`,
      );
    }
    return words;
  }
}

function ordinal(interval: number): string {
  return interval === 1 ? "one" : `${interval}th`;
}
