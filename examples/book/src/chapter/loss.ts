import * as tf from "@tensorflow/tfjs";
import { seededRandom, toIntensities } from "@underhood/core";
import { binaryAccuracy } from "@underhood/models";
import type { Digits } from "../digits.ts";
import { valuesOf } from "../valuesOf.ts";
import { linearByHand } from "./linearByHand.ts";

/** The chapter's untrained linear model, and its loss. */
export function loss({ training }: Digits) {
  // The roller coaster's errors took words 0 to 35, and its parameters those from 36.
  const model = linearByHand(seededRandom(42), { spare: 36, drawn: 3, weights: 44 });
  const { weights, bias } = model;
  const numbers = tf.tidy(() => {
    const count = training.labels.length;
    const inputs = toIntensities({ shape: [count, 784], data: training.images.data });
    const isThree = Float32Array.from(training.labels, (label) => Number(label === 3));
    const targets = tf.tensor2d(isThree, [count, 1]);
    const predictions = model.forward(inputs);
    const all = valuesOf(predictions);
    const untrainedAccuracy = valuesOf(binaryAccuracy(predictions, targets));
    const nudge = tf.concat([tf.fill([1, 1], 1.0001), tf.ones([783, 1])]);
    weights.assign(tf.mul(weights, nudge));
    return {
      trainingShapes: [inputs.shape, targets.shape],
      itemShape: [inputs.shape.slice(1), targets.shape.slice(1)],
      firstPrediction: all[0] as number,
      predictions: [all.slice(0, 3), all.slice(-3)],
      predictionShape: predictions.shape,
      untrainedAccuracy,
      nudgedAccuracy: valuesOf(binaryAccuracy(model.forward(inputs), targets)),
      lossPerItem: wrongness([0.9, 0.4, 0.2]),
      meanLoss: valuesOf(tf.mean(wrongness([0.9, 0.4, 0.2]))),
      betterLoss: valuesOf(tf.mean(wrongness([0.9, 0.4, 0.8]))),
    };
  });
  tf.dispose([weights, bias]);
  return numbers;
}

/** The chapter's loss before the sigmoid comes in, item by item: 1 − p where the target is 1, else p. */
function wrongness(predictions: readonly number[]): number[] {
  const targets = tf.tensor1d([1, 0, 1]);
  const tensor = tf.tensor1d([...predictions]);
  return valuesOf(tf.where(tf.equal(targets, 1), tf.sub(1, tensor), tensor));
}
