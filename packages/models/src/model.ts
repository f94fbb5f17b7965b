import type * as tf from "@tensorflow/tfjs";

/**
 * Something that turns inputs into outputs with the help of numbers that it can learn.
 *
 * A layer is a model too, and so is a sequence of layers: whatever has these two members can be
 * trained by a {@link Learner}.
 */
export interface Model {
  /** The numbers that training changes, in an order that never varies. Empty if nothing is learned. */
  readonly parameters: readonly tf.Variable[];

  /**
   * Computes the outputs of a batch, one row for each example: `[batch, …] → [batch, …]`
   *
   * The caller owns the result.
   */
  forward(inputs: tf.Tensor): tf.Tensor;
}
