import * as tf from "@tensorflow/tfjs";
import type { Batches } from "@underhood/core";
import { batches } from "@underhood/data";
import { binaryAccuracy, Learner, type Model, mnistLoss, sgd } from "@underhood/models";
import type { Digits } from "../digits.ts";

/** The accuracy of all batches together, in the two ways of the chapter. */
export interface Scores {
  /** The mean over the batches, as `validate_epoch` has it: a smaller last batch counts as much. */
  readonly mean: number;
  /** The mean over the images, as the Learner has it: summed up in float32, and so are its last digits. */
  readonly weighted: number;
}

/** How an epoch went. */
export interface Trained {
  readonly trainingLoss: number;
  readonly validationLoss: number;
  readonly scores: Scores;
}

/** Trains as the chapter does: batches of 256 in the order of the files, 3s first. */
export async function train(
  model: Model,
  { training, validation }: Digits,
  { epochs, learningRate }: { readonly epochs: number; readonly learningRate: number },
): Promise<{ readonly start: Scores; readonly trained: readonly Trained[] }> {
  const cut = { size: 256, positive: 3 };
  const judged = batches(validation, cut);
  const learner = new Learner({
    model,
    training: batches(training, cut),
    validation: judged,
    loss: mnistLoss,
    optimiser: sgd(),
  });
  const start = scoresOf(model, judged);
  const trained: Trained[] = [];
  for await (const { trainingLoss, validationLoss } of learner.fit(epochs, { learningRate })) {
    trained.push({ trainingLoss, validationLoss, scores: scoresOf(model, judged) });
  }
  return { start, trained };
}

function scoresOf(model: Model, judged: Batches): Scores {
  let [sum, weightedSum, count] = [0, 0, 0];
  for (const { inputs, targets } of judged) {
    const accuracy = tf.tidy(
      () => binaryAccuracy(model.forward(inputs), targets).dataSync()[0] ?? 0,
    );
    const [size = 0] = inputs.shape;
    sum += accuracy;
    weightedSum = Math.fround(weightedSum + Math.fround(accuracy * size));
    count += size;
  }
  return { mean: sum / judged.length, weighted: Math.fround(weightedSum / count) };
}
