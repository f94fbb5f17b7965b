import * as tf from "@tensorflow/tfjs";
import { alignShapes } from "@underhood/core";
import { checkTensor } from "./checkTensor.ts";
import { shapeText } from "./shapeText.ts";

/**
 * Refuses outputs and targets that are not of the same shape. Many such pairs would broadcast without
 * a word, [n] with [n, 1] to [n, n], and the model would learn next to nothing from the result.
 */
export function checkPaired(name: string, outputs: tf.Tensor, targets: tf.Tensor): void {
  checkTensor(name, "the outputs", outputs);
  checkTensor(name, "the targets", targets);
  if (tf.util.arraysEqual(outputs.shape, targets.shape)) {
    return;
  }
  const axes = alignShapes(outputs.shape, targets.shape);
  const broadcasts = axes.every(({ fit }) => fit !== "clash");
  const together = axes.map(({ result }) => result ?? 0).reverse();
  throw new RangeError(
    [
      `${name} compares each output with its own target, so both need the same shape, but the`,
      `outputs are ${shapeText(outputs.shape)} and the targets ${shapeText(targets.shape)}.`,
      ...(broadcasts
        ? [
            `Broadcasting would make both ${shapeText(together)} without a word, and compare outputs`,
            "with targets that are not theirs.",
          ]
        : []),
      advice(outputs, targets),
    ].join(" "),
  );
}

function advice(outputs: tf.Tensor, targets: tf.Tensor): string {
  if (targets.dtype === "int32" && targets.rank === 1 && outputs.rank === 2) {
    return (
      "If they are class numbers, crossEntropy takes them, with an output for each class; targets of 0 and 1 " +
      "are made by batches(set, { size: 64, positive: 3 }) of @underhood/data."
    );
  }
  return outputs.size === targets.size
    ? `Use targets.reshape(${shapeText(outputs.shape)}).`
    : "Give one target for each output.";
}
