import type { Tensor } from "@tensorflow/tfjs";

/** A few examples that a model sees at once: what it is given and what it should answer. */
export interface Batch {
  /** The examples, stacked along the first axis: `[batch, features]` or `[batch, height, width, 1]`. */
  readonly inputs: Tensor;
  /** The right answers, one per example: `[batch, 1]` of 0 and 1, or `[batch]` of class numbers. */
  readonly targets: Tensor;
}

/** Batches that can be gone through again and again, once per epoch. */
export interface Batches extends Iterable<Batch> {
  /** How many batches one pass yields. */
  readonly length: number;
}
