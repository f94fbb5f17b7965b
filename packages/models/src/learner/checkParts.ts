import { kindOf } from "@underhood/core";
import { checkBatches } from "../checkBatches.ts";
import { checkModel } from "../checkModel.ts";
import type { LearnerOptions } from "./learnerOptions.ts";

/**
 * Refuses parts of which no {@link Learner} can be made.
 *
 * @throws TypeError
 */
export function checkParts(options: LearnerOptions<string>): void {
  const { model, training, validation, loss, optimiser, metrics = {} } = options ?? {};
  checkModel("the model", model);
  checkBatches("training", training);
  checkBatches("validation", validation);
  checkFunction("the loss", loss, "mnistLoss");
  if (typeof optimiser?.step !== "function") {
    const advice = typeof optimiser === "function" ? ": call it, as in sgd()" : "";
    throw new TypeError(
      `expected the optimiser to be one such as sgd(), got ${kindOf(optimiser)}${advice}`,
    );
  }
  if (typeof metrics !== "object" || Array.isArray(metrics)) {
    throw new TypeError(
      `expected metrics by their names, such as { accuracy: binaryAccuracy }, got ${kindOf(metrics)}`,
    );
  }
  for (const [name, metric] of Object.entries(metrics)) {
    checkFunction(`metric ${name}`, metric, "binaryAccuracy");
  }
}

function checkFunction(name: string, value: unknown, example: string): void {
  if (typeof value !== "function") {
    throw new TypeError(
      `expected ${name} to be a function of outputs and targets, such as ${example}, got ${kindOf(value)}`,
    );
  }
}
