import * as tf from "@tensorflow/tfjs";

/** Makes and frees tensors of up to some numbers each, so that what is made next lies on numbers, not on zeros. */
export function leaveFreedNumbers(largest: number): void {
  tf.dispose(Array.from({ length: largest }, (_, i) => tf.fill([i + 1], 7)));
}
