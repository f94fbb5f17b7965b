import type { Model } from "../model.ts";

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

/** What all epochs of one run share. */
export interface Run extends TrainingOptions {
  /** Counts up while the run goes on. */
  stepsTaken: number;
}

/**
 * Begins a run, if its options make sense.
 *
 * @throws RangeError if they do not.
 */
export function startRun(model: Model, epochs: number, options: TrainingOptions): Run {
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
