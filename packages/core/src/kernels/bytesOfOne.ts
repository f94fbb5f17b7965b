import type * as tf from "@tensorflow/tfjs";

/** How many bytes a value takes in wasm's memory; undefined for kinds that are not kept there. */
export function bytesOfOne(dtype: tf.DataType): number | undefined {
  return { float32: 4, int32: 4, bool: 1, string: undefined, complex64: undefined }[dtype];
}
