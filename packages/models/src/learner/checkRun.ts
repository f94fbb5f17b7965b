import { kindOf } from "@underhood/core";
import type { LearnerOptions } from "./learnerOptions.ts";
import { noBatches } from "./paced.ts";
import type { TrainingOptions } from "./trainingOptions.ts";

/**
 * Refuses a run that makes no sense, before it begins.
 *
 * @throws RangeError; TypeError if there are no options.
 */
export function checkRun(
  { model, training }: Pick<LearnerOptions<never>, "model" | "training">,
  epochs: number,
  options: TrainingOptions,
): void {
  if (epochs !== Number.POSITIVE_INFINITY && (!Number.isSafeInteger(epochs) || epochs < 1)) {
    throw new RangeError(
      `expected epochs to be an integer from 1 up, or Infinity, got ${kindOf(epochs)}`,
    );
  }
  if (typeof options !== "object" || options === null) {
    throw new TypeError(
      `expected how to train, such as { learningRate: 0.1 }, behind the number of epochs, got ${kindOf(options)}`,
    );
  }
  if (model.parameters.length === 0) {
    throw new RangeError(
      "the model has no parameters, so there is nothing to train; evaluate() measures it as it is",
    );
  }
  if (training.length === 0) {
    throw noBatches("training");
  }
  const { history } = options;
  if (history !== undefined && history.model !== model) {
    throw new RangeError(
      "the history is of another model: make it of the learner's, new TrainingHistory(learner.model)",
    );
  }
}
