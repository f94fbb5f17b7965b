import * as tf from "@tensorflow/tfjs";
import { checkAnswerValues } from "../checkAnswers.ts";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkPaired } from "../checkPaired.ts";
import { checkClassNumbers } from "../classNumbers.ts";
import { crossEntropy } from "./crossEntropy.ts";
import type { Loss } from "./loss.ts";
import { mnistLoss } from "./mnistLoss.ts";

/** A loss, and how it changes with each output. `[] and [batch, …]` */
export interface ValueAndSlopes {
  readonly value: tf.Scalar;
  readonly slopes: tf.Tensor;
}

/**
 * The losses of the course's nets with their derivatives written out, as plain loops: a batch's outputs
 * are so few that the twenty tensor operations of the tape would cost more than what they compute. Each
 * number is rounded to float32, as there. For engines that read at once.
 */
export const valueAndSlopes: ReadonlyMap<
  Loss,
  (outputs: tf.Tensor, targets: tf.Tensor) => ValueAndSlopes
> = new Map([
  [mnistLoss, ofMnistLoss],
  [crossEntropy, ofCrossEntropy],
]);

const { abs, exp, fround, log, max } = Math;

/** d|t − σ(x)| = ∓σ(x) · (1 − σ(x)) dx, for t above or below σ(x). */
function ofMnistLoss(outputs: tf.Tensor, targets: tf.Tensor): ValueAndSlopes {
  checkPaired("mnistLoss", outputs, targets);
  checkNotEmpty("mnistLoss", outputs);
  const answers = outputs.dataSync<"float32">();
  const wanted = targets.dataSync<"float32">();
  checkAnswerValues("mnistLoss", wanted);
  const slopes = new Float32Array(answers.length);
  const share = fround(1 / answers.length);
  let total = 0;
  for (let i = 0; i < answers.length; i++) {
    const chance = fround(1 / fround(1 + fround(exp(-Number(answers[i])))));
    const distance = fround(Number(wanted[i]) - chance);
    const direction = distance > 0 ? -share : share;
    total += abs(distance);
    slopes[i] = fround(direction * fround(1 - chance)) * chance;
  }
  return { value: tf.scalar(total / answers.length), slopes: tf.tensor(slopes, outputs.shape) };
}

/** The probabilities by softmax, less 1 for the target's class, as a mean over the batch. */
function ofCrossEntropy(outputs: tf.Tensor, targets: tf.Tensor): ValueAndSlopes {
  checkClassNumbers("crossEntropy", outputs, targets);
  checkNotEmpty("crossEntropy", outputs);
  const [batch = 0, classes = 0] = outputs.shape;
  const answers = outputs.dataSync<"float32">();
  const wanted = targets.dataSync<"int32">();
  const slopes = new Float32Array(answers.length);
  let total = 0;
  for (let example = 0; example < batch; example++) {
    const start = example * classes;
    const target = start + Number(wanted[example]);
    let highest = -Infinity;
    for (let i = start; i < start + classes; i++) highest = max(highest, Number(answers[i]));
    let powers = 0;
    for (let i = start; i < start + classes; i++) {
      const power = fround(exp(fround(Number(answers[i]) - highest)));
      slopes[i] = power;
      powers += power;
    }
    powers = fround(powers);
    total += fround(fround(log(powers)) - fround(Number(answers[target]) - highest));
    for (let i = start; i < start + classes; i++) {
      const probability = fround(Number(slopes[i]) / powers);
      slopes[i] = fround(i === target ? probability - 1 : probability) / batch;
    }
  }
  return { value: tf.scalar(total / batch), slopes: tf.tensor(slopes, outputs.shape) };
}
