import * as tf from "@tensorflow/tfjs";
import { checkNotEmpty } from "../checkNotEmpty.ts";
import { checkTensor } from "../checkTensor.ts";
import { checkClassRange } from "../classNumbers.ts";
import { readsAtOnce } from "../readsAtOnce.ts";
import { shapeText } from "../shapeText.ts";

/**
 * Counts the share of examples, 0..1, whose highest output is that of the right class. Targets are
 * class numbers, counted from 0 in the order of the outputs. `[batch, classes] and [batch] → []`
 *
 * @throws RangeError if outputs are not `[batch, classes]` with two classes or more, or none, or
 * targets are not one number for each example, or on wasm and cpu one is no class.
 */
export function accuracy(outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  checkTensor("accuracy", "the outputs", outputs);
  checkTensor("accuracy", "the targets", targets);
  const [batch, classes] = outputs.shape;
  if (outputs.rank !== 2 || classes === undefined || classes < 2) {
    throw new RangeError(
      `accuracy looks for the highest of several outputs, [batch, classes], but got ` +
        `${shapeText(outputs.shape)}. For one yes-or-no output per example there is binaryAccuracy.`,
    );
  }
  if (targets.rank !== 1 || targets.shape[0] !== batch) {
    throw new RangeError(
      `accuracy expects one class number for each example, [${batch}], but the targets are ` +
        `${shapeText(targets.shape)} for outputs ${shapeText(outputs.shape)}`,
    );
  }
  checkNotEmpty("accuracy", outputs);
  if (readsAtOnce()) checkClassRange("accuracy", targets.dataSync(), classes);
  return tf.tidy(() => tf.mean(tf.equal(tf.argMax(outputs, -1), tf.cast(targets, "int32"))));
}
