import * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import { plainSteps } from "../optimisers/plainSteps.ts";
import { differentiate } from "./differentiate.ts";
import type { LearnerOptions } from "./learnerOptions.ts";
import type { Pace } from "./pace.ts";
import { passDown } from "./passBack.ts";

/** What {@link takeStep} finds out. The caller owns the tensors. */
interface TakenStep {
  readonly outputs: tf.Tensor;
  readonly loss: number;
  /** Perhaps none, unless what was before is kept. */
  readonly gradients: readonly tf.Tensor[];
  /** None unless they were asked for. */
  readonly parametersBefore: readonly tf.Tensor[];
}

/** How to take a step. */
interface StepTaking extends Pace {
  /** Whether to keep the gradients, and the parameters as they were before: else some steps are faster. */
  readonly keepsBefore: boolean;
  /** Makes the error that refuses a loss which is NaN or infinite. */
  readonly divergence: (loss: number) => Error;
}

/**
 * Takes one step: forward, backward, and along the gradients.
 *
 * @throws what `divergence` makes of a loss that is NaN or infinite; then no step was taken.
 */
export async function takeStep(
  {
    model,
    loss: lossFunction,
    optimiser,
  }: Pick<LearnerOptions<never>, "model" | "loss" | "optimiser">,
  batch: Batch,
  { keepsBefore, divergence, ...pace }: StepTaking,
): Promise<TakenStep> {
  if (!keepsBefore && plainSteps.has(optimiser.step)) {
    const check = (loss: number) => {
      if (!Number.isFinite(loss)) throw divergence(loss);
    };
    const taken = passDown(model, lossFunction, batch, { ...pace, check });
    if (taken) return { ...taken, gradients: [], parametersBefore: [] };
  }
  const { outputs, value, gradients } = differentiate({ model, loss: lossFunction }, batch);
  const tensors = [outputs, ...gradients];
  try {
    const [loss = Number.NaN] = await value.data();
    if (!Number.isFinite(loss)) {
      throw divergence(loss);
    }
    // These share their numbers with the parameters until the step gives those new ones.
    const parametersBefore = keepsBefore
      ? model.parameters.map((parameter) => tf.clone(parameter))
      : [];
    tensors.push(...parametersBefore);
    optimiser.step(model.parameters, gradients, pace);
    return { outputs, loss, gradients, parametersBefore };
  } catch (error) {
    tf.dispose(tensors);
    throw error;
  } finally {
    value.dispose();
  }
}
