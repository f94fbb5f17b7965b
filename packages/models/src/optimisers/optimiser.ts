import type * as tf from "@tensorflow/tfjs";

/** Options of {@link Optimiser.step}. */
export interface StepOptions {
  /** How far to go along the gradient; the steps of a course run take 0.001 to 1. */
  readonly learningRate: number;
}

/** A rule that turns gradients into better parameters. */
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
}
