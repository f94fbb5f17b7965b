import * as tf from "@tensorflow/tfjs";

/**
 * Frees what TensorFlow.js has kept for the way back through a computation. It does so itself when
 * the gradients are found, but not when something fails before. Inside another computation this
 * does nothing, since that one still needs the tape.
 */
export function freeTape(): void {
  const { state } = tf.engine();
  if (state.gradientDepth > 0) {
    return;
  }
  for (const { saved } of state.activeTape ?? []) {
    for (const tensor of saved ?? []) {
      tensor.dispose();
    }
  }
  state.activeTape = [];
}
