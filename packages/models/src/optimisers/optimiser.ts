import type * as tf from "@tensorflow/tfjs";

/** Options of {@link Optimiser.step}. */
export interface StepOptions {
  /** How far to go along the gradient; the steps of a course run take 0.001 to 1. */
  readonly learningRate: number;
  /**
   * How much of the way comes from earlier gradients, from 0 to below 1, in place of what the
   * optimiser was made with: the `momentum` of `sgd`, the first of the `betas` of `adam` and `adamW`.
   * An optimiser without momentum takes no notice.
   */
  readonly momentum?: number | undefined;
}

/** What an optimiser remembers of one parameter, as plain numbers. */
export interface ParameterMemory {
  /** How many steps the parameter has taken. */
  readonly steps: number;
  /** What the optimiser keeps for each of its numbers, under the name it has in PyTorch. */
  readonly buffers: Readonly<Record<string, Float32Array>>;
}

/** What an optimiser remembers of each parameter; undefined for those it has not moved yet. */
export type OptimiserMemory = readonly (ParameterMemory | undefined)[];

/**
 * A rule that turns gradients into better parameters.
 *
 * One that remembers earlier gradients keeps what it remembers for each parameter by itself, outside
 * of tensors: there is nothing to dispose of, and it is gone when the parameter is.
 */
export interface Optimiser {
  /**
   * Moves each parameter, in place, to where its gradient says that the loss is lower.
   *
   * `gradients` stand in the order of `parameters` and have their shapes. They stay the caller's.
   */
  step(
    parameters: readonly tf.Variable[],
    gradients: readonly tf.Tensor[],
    options: StepOptions,
  ): void;

  /** A copy of what it remembers of these parameters. Without this method it remembers nothing. */
  memoryOf?(parameters: readonly tf.Variable[]): OptimiserMemory;

  /**
   * Goes back to what it remembered of these parameters when {@link Optimiser.memoryOf} was asked.
   *
   * @throws RangeError, before anything changes, if that is not what it keeps of them.
   */
  restoreMemory?(parameters: readonly tf.Variable[], memory: OptimiserMemory): void;
}
