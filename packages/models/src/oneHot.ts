import * as tf from "@tensorflow/tfjs";

/**
 * Marks each class number by a 1 in a row of zeros; a number that is no class by none.
 * `[batch] → [batch, classes]`, float32
 *
 * The wasm engine writes whole numbers whatever the type it is asked for, so the cast comes after.
 */
export function oneHot(classNumbers: tf.Tensor, classes: number): tf.Tensor {
  return tf.cast(tf.oneHot(classNumbers as tf.Tensor1D, classes, 1, 0, "int32"), "float32");
}
