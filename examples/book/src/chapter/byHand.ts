import * as tf from "@tensorflow/tfjs";
import { type Batch, seededRandom, valueAndGradients } from "@underhood/core";
import { batches, type LabelledImages, take } from "@underhood/data";
import { binaryAccuracy, mnistLoss } from "@underhood/models";
import type { Digits } from "../digits.ts";
import { valuesOf } from "../valuesOf.ts";
import { type LinearByHand, linearByHand } from "./linearByHand.ts";
import { train } from "./training.ts";

/** The chapter's training loop, with nothing taken from a library but the gradient. */
export async function byHand(digits: Digits) {
  const { training } = digits;
  const model = linearByHand(seededRandom(42), { spare: 1620, drawn: 1, weights: 4269 });
  const batchShapes = onFirstBatch(training, 256, ({ inputs, targets }) => [
    inputs.shape,
    targets.shape,
  ]);
  const onFour = onFirstBatch(take(training, 4), 4, (batch) => firstGradients(model, batch));
  const { start, trained } = await train(model, digits, { epochs: 21, learningRate: 1 });
  tf.dispose([...model.parameters]);
  const [byHandFirst, ...byHandAccuracies] = trained.map(({ scores }) => scores.mean);
  return {
    batchShapes,
    ...onFour,
    byHandStart: start.mean,
    byHandFirst: byHandFirst ?? Number.NaN,
    byHandAccuracies,
  };
}

/** What the chapter tries on one small batch: nothing sets the gradients to zero, so they add up. */
function firstGradients(model: LinearByHand, { inputs, targets }: Batch) {
  return tf.tidy(() => {
    const predictions = model.forward(inputs);
    const lossOfFour = () => mnistLoss(model.forward(inputs), targets);
    let sums = [tf.zeros([784, 1]), tf.zeros([1])];
    const backward = () => {
      const { gradients } = valueAndGradients(lossOfFour, [model.weights, model.bias]);
      sums = sums.map((sum, i) => tf.add(sum, gradients[i] as tf.Tensor));
      return sums.map((sum) => valuesOf(tf.mean(sum)));
    };
    return {
      fourShape: inputs.shape,
      fourPredictions: valuesOf(predictions),
      fourLoss: valuesOf(lossOfFour()),
      gradientShape: model.weights.shape,
      fourGradients: backward(),
      twiceGradients: backward(),
      thriceGradients: backward(),
      fourAnswers: valuesOf(tf.equal(tf.greater(predictions, 0), tf.greater(targets, 0.5))),
      fourAccuracy: valuesOf(binaryAccuracy(predictions, targets)),
    };
  });
}

/** Looks at the first batch while it lives. */
function onFirstBatch<T>(set: LabelledImages, size: number, look: (batch: Batch) => T): T {
  for (const batch of batches(set, { size, positive: 3 })) return look(batch);
  throw new RangeError("expected a set with images, got an empty one");
}
