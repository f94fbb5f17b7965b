import type * as tf from "@tensorflow/tfjs";

/**
 * Says in one number how wrong a model's outputs are, for the optimiser to make smaller: 0 is perfect.
 * `[batch, …] and [batch, …] → []`
 *
 * It must change a little whenever the outputs change a little, or there is no gradient to follow.
 * That sets it apart from a {@link Metric}.
 */
export type Loss = (outputs: tf.Tensor, targets: tf.Tensor) => tf.Scalar;
