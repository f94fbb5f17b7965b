import type { SeededRandom } from "@underhood/core";
import { batches } from "@underhood/data";
import { binaryAccuracy, type Epoch, Learner, type Model, mnistLoss, sgd } from "@underhood/models";
import type { Pair } from "./loadPair.ts";
import type { Options } from "./options.ts";
import { progressBar } from "./progressBar.ts";
import { tellSteps } from "./tellSteps.ts";

/** What {@link trainEpochs} is told. */
export interface TrainOptions extends Options {
  /** Draws the order of the images, anew for each epoch. */
  readonly random: SeededRandom;
  /** Ends the training early. */
  readonly signal: AbortSignal;
}

/** Trains a net with a progress bar, and returns the epochs that were finished. */
export async function trainEpochs(
  model: Model,
  { training, validation }: Pair,
  { epochs, labels, batchSize, learningRate, random, signal }: TrainOptions,
): Promise<Epoch<"accuracy">[]> {
  const cut = { size: batchSize, positive: labels[0] };
  const steps = batches(training, { ...cut, random });
  const bar = progressBar(epochs * steps.length);
  const learner = new Learner({
    model,
    training: tellSteps(steps, bar.step),
    validation: batches(validation, cut),
    loss: mnistLoss,
    optimiser: sgd(),
    metrics: { accuracy: binaryAccuracy },
  });
  const finished: Epoch<"accuracy">[] = [];
  try {
    for await (const epoch of learner.fit(epochs, { learningRate, signal })) finished.push(epoch);
  } finally {
    bar.stop();
  }
  return finished;
}
