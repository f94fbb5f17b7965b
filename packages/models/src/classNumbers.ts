import type * as tf from "@tensorflow/tfjs";
import { checkTensor } from "./checkTensor.ts";
import { readsAtOnce } from "./readsAtOnce.ts";
import { shapeText } from "./shapeText.ts";

/**
 * Refuses targets that are not one class number for each row of outputs, counted from 0:
 * outputs `[batch, classes]`, targets `[batch]` int32.
 *
 * The numbers themselves are looked at where they are in memory anyway, on wasm and cpu. Reading them
 * back from a graphics card at every step would stop it.
 */
export function checkClassNumbers(name: string, outputs: tf.Tensor, targets: tf.Tensor): void {
  checkTensor(name, "the outputs", outputs);
  checkTensor(name, "the targets", targets);
  const [batch = 0, classes = 0] = outputs.shape;
  if (outputs.rank !== 2 || classes < 2) {
    throw new RangeError(
      `${name} expects one output for each class, [batch, classes], but got ` +
        `${shapeText(outputs.shape)}. For one yes-or-no output per example there is binaryCrossEntropy.`,
    );
  }
  if (targets.rank !== 1 || targets.shape[0] !== batch) {
    throw new RangeError(
      `${name} expects one class number for each example, [${batch}], but the targets are ` +
        `${shapeText(targets.shape)} for outputs ${shapeText(outputs.shape)}. ${advice(targets, batch, classes)}`,
    );
  }
  if (targets.dtype !== "int32") {
    throw new TypeError(
      `${name} expects class numbers, which are int32, but the targets are ${targets.dtype}. ` +
        `Whole numbers become so by targets.toInt().`,
    );
  }
  if (readsAtOnce()) {
    checkClassRange(name, targets.dataSync(), classes);
  }
}

function advice(targets: tf.Tensor, batch: number, classes: number): string {
  if (targets.size === batch && targets.dtype !== "int32") {
    return (
      "A column of 0 and 1 answers yes or no: without positive, batches(set, { size: 64 }) of " +
      "@underhood/data gives class numbers."
    );
  }
  if (targets.size === batch) {
    return `Broadcasting would pair each target with every example. Use targets.reshape([${batch}]).`;
  }
  if (targets.size === batch * classes) {
    return "Of one-hot rows, argMax(-1) gives the class numbers.";
  }
  return "Give one target for each example.";
}

/** Refuses numbers that are no class. */
export function checkClassRange(name: string, numbers: ArrayLike<number>, classes: number): void {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? Number.NaN;
    if (!(number >= 0 && number < classes)) {
      throw new RangeError(
        `${name} expects class numbers from 0 to ${classes - 1}, one for each of ${classes} outputs, but ` +
          `targets[${i}] is ${number}. Classes are counted from 0, and each needs an output of its own.`,
      );
    }
  }
}
