import type * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import type { Epoch } from "./epoch.ts";

/**
 * One step of training, open to inspection.
 *
 * Its tensors live until the next step is asked for, or the loop is left. Clone what should live
 * longer; dispose of nothing.
 */
export interface Step {
  /** The epoch it belongs to, from 1. */
  readonly epoch: number;
  /** Counts from 1 over the whole run. */
  readonly number: number;
  /** What the model saw, and should have answered. */
  readonly batch: Batch;
  /** What it answered, with the parameters before the step. */
  readonly outputs: tf.Tensor;
  /** How wrong that was. */
  readonly loss: number;
  /** The loss of the run's steps up to this one, smoothed as {@link Epoch.trainingLoss} is. */
  readonly smoothedLoss: number;
  /** How far the step went along the gradients. */
  readonly learningRate: number;
  /** How the loss changes with each parameter, in the order of the model's parameters. */
  readonly gradients: readonly tf.Tensor[];
  /** The parameters that it started from. */
  readonly parametersBefore: readonly tf.Tensor[];
  /** The model's own parameters, which are now where the step left them. */
  readonly parametersAfter: readonly tf.Tensor[];
}
