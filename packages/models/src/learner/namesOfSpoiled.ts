import * as tf from "@tensorflow/tfjs";

/** The names of the tensors that hold NaN or infinities. */
export function namesOfSpoiled(tensors: Readonly<Record<string, tf.Tensor>>): string[] {
  return Object.entries(tensors).flatMap(([name, tensor]) => (isSpoiled(tensor) ? [name] : []));
}

function isSpoiled(tensor: tf.Tensor): boolean {
  // What is not float32 cannot be.
  return (
    tensor.dtype === "float32" &&
    tensor.size > 0 &&
    tf.tidy(() => tf.any(tf.logicalNot(tf.isFinite(tensor))).dataSync()[0] === 1)
  );
}
