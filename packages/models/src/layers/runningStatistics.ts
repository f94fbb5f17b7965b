import * as tf from "@tensorflow/tfjs";

/** The running averages of what a normalising layer sees in training. */
export interface RunningStatistics {
  /** `[features]` */
  readonly mean: tf.Variable;
  /** Of the unbiased variance, `[features]`. */
  readonly variance: tf.Variable;
  /** How many batches they are of. `[]`, int32 */
  readonly batchesTracked: tf.Variable;
  /** Moves them towards the mean and the variance, both `[features]`, of a batch of `count` rows. */
  learn(count: number, mean: tf.Tensor, variance: tf.Tensor): void;
}

/** Makes running averages that start at mean 0 and variance 1, and of which each batch replaces a share. */
export function runningStatistics(features: number, share: number): RunningStatistics {
  const kept = tf.tidy(() => ({
    mean: tf.variable(tf.zeros([features]), false),
    variance: tf.variable(tf.ones([features]), false),
    batchesTracked: tf.variable(tf.scalar(0, "int32"), false),
  }));
  return {
    ...kept,
    learn(count, mean, variance) {
      const unbiased = tf.mul(variance, count / (count - 1));
      kept.mean.assign(mix(kept.mean, mean, share));
      kept.variance.assign(mix(kept.variance, unbiased, share));
      kept.batchesTracked.assign(tf.add(kept.batchesTracked, tf.scalar(1, "int32")));
    },
  };
}

/** The running average, moved a share of the way to what is new. */
function mix(average: tf.Tensor, value: tf.Tensor, share: number): tf.Tensor {
  return tf.add(tf.mul(average, 1 - share), tf.mul(value, share));
}
