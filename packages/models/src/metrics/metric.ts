import type * as tf from "@tensorflow/tfjs";

/**
 * Says in one number how good a model is, for people to read. `[batch, …] and [batch, …] → []`
 *
 * It should be a mean over the examples: a {@link Learner} averages it over batches by their size.
 */
export type Metric = (outputs: tf.Tensor, targets: tf.Tensor) => tf.Scalar;
