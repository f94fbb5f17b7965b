import * as tf from "@tensorflow/tfjs";
import type { SeededRandom } from "@underhood/core";
import type { Model } from "@underhood/models";

/** The chapter's own linear model, with weights `[784, 1]` and a bias `[1]`. */
export interface LinearByHand extends Model {
  readonly weights: tf.Variable;
  readonly bias: tf.Variable;
}

/** Where in the generator the chapter's random numbers for this model stand, counted in words. */
export interface Place {
  /** Where the draw of less than 16 numbers began whose spare half became the bias. */
  readonly spare: number;
  /** How many of them were drawn. */
  readonly drawn: number;
  /** Where the weights begin. */
  readonly weights: number;
}

const wordsPerPair = 4;

/** Makes the model from normal numbers: `[batch, 784] → [batch, 1]` */
export function linearByHand(
  random: SeededRandom,
  { spare, drawn, weights: start }: Place,
): LinearByHand {
  random.skip(spare);
  const [weights, bias] = tf.tidy(() => {
    random.normal([drawn]);
    random.skip(start - spare - Math.ceil(drawn / 2) * wordsPerPair);
    return [tf.variable(random.normal([784, 1])), tf.variable(random.normal([1]))];
  });
  return {
    weights,
    bias,
    parameters: [weights, bias],
    forward: (inputs) =>
      tf.tidy(() => tf.add(tf.matMul(inputs as tf.Tensor2D, weights as tf.Tensor2D), bias)),
  };
}
