import * as tf from "@tensorflow/tfjs";
import { checkPaired } from "../checkPaired.ts";
import { checkClassNumbers } from "../classNumbers.ts";
import { oneHot } from "../oneHot.ts";

/**
 * Counts what a model takes for what: in row i and column j, how many examples of class i it called j.
 * What it got right is on the diagonal. `[batch, classes] and [batch] → [classes, classes]`, int32
 *
 * For a yes-or-no question class 0 is no and class 1 is yes, an output above 0 says yes, and a target
 * of 1 is yes. `[batch, 1] and [batch, 1] → [2, 2]`
 *
 * It is no `Metric`, which is one number. The sum over several batches is the count of all of them.
 *
 * @throws RangeError if there is not one target for each row of outputs, or on wasm and cpu if a target
 * is no class; on a graphics card such an example is left out. TypeError if class numbers are not int32.
 */
export function confusionMatrix(outputs: tf.Tensor, targets: tf.Tensor): tf.Tensor2D {
  const isYesOrNo = outputs.rank === 2 && outputs.shape[1] === 1;
  if (isYesOrNo) {
    checkPaired("confusionMatrix", outputs, targets);
    return tf.tidy(() =>
      count(numbered(tf.greater(targets, 0.5)), numbered(tf.greater(outputs, 0)), 2),
    );
  }
  checkClassNumbers("confusionMatrix", outputs, targets);
  return tf.tidy(() => count(targets, tf.argMax(outputs, -1), outputs.shape[1] ?? 0));
}

/** 1 for true and 0 for false. `[batch, 1] → [batch]` */
function numbered(isYes: tf.Tensor): tf.Tensor {
  return tf.cast(tf.reshape(isYes, [-1]), "int32");
}

/** Each example is a 1 in the row of its class, times a 1 in the column of its prediction. */
function count(targets: tf.Tensor, predictions: tf.Tensor, classes: number): tf.Tensor2D {
  // TensorFlow.js's own wasm engine leaves in a product over no examples what memory held before.
  if (targets.size === 0) return tf.zeros([classes, classes], "int32");
  const [rows, columns] = [oneHot(targets, classes), oneHot(predictions, classes)];
  return tf.cast(tf.matMul(rows, columns, true), "int32");
}
