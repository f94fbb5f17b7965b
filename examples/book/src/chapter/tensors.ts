import * as tf from "@tensorflow/tfjs";
import { valuesOf } from "../valuesOf.ts";

/** The chapter's examples of what a tensor can do. */
export function tensors() {
  return tf.tidy(() => {
    const tensor = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3], "int32");
    return {
      wholeTensor: valuesOf(tensor),
      row: valuesOf(tf.slice(tensor, [1, 0], [1, 3])),
      column: valuesOf(tf.slice(tensor, [0, 1], [2, 1])),
      slice: valuesOf(tf.slice(tensor, [1, 1], [1, 2])),
      plusOne: valuesOf(tf.add(tensor, 1)),
      timesFraction: valuesOf(tf.mul(tensor, 1.5)),
    };
  });
}
