/** What a contender is to do. */
export interface Task {
  readonly epochs: number;
  /** How many digits of MNIST to train on, the first ones; a net for a pair takes its own of them. */
  readonly digits: number;
  /** After so many seconds training stops, and the epoch's time is told from the steps that were done. */
  readonly limitSeconds: number;
}

/** How a contender did. */
export interface Trained {
  /** The time of each epoch. */
  readonly seconds: readonly number[];
  /** The share of the validation set that is then told rightly; of its first 256 if an epoch was not finished. */
  readonly accuracy: number;
  /** Set where the epoch was not finished: the steps from which its time is told. */
  readonly stepsTimed?: number;
}
