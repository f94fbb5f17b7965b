import * as tf from "@tensorflow/tfjs";
import { normalise, normaliseSlopes } from "@underhood/core";

/** What {@link normalised} needs beside its inputs. */
export interface NormalisedOptions {
  /** The scale and the shift after it, `[features]`. */
  readonly weight: tf.Tensor;
  readonly bias: tf.Tensor;
  readonly epsilon: number;
  /** Is told the mean and the variance of the batch, `[features]`. */
  readonly learnStatistics: (mean: tf.Tensor, variance: tf.Tensor) => void;
}

/**
 * Core's `normalise` for TensorFlow.js's tape: each feature at mean 0 and variance 1 over the batch, then
 * at a scale and a shift. `[…batch, features] → […batch, features]`
 */
export function normalised(inputs: tf.Tensor, options: NormalisedOptions): tf.Tensor {
  const { epsilon, learnStatistics } = options;
  const compute = tf.customGrad((...parts) => {
    const [inputs, weight, bias, save] = parts as unknown as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      (tensors: tf.Tensor[]) => void,
    ];
    const { outputs, mean, variance } = normalise(inputs, weight, bias, epsilon);
    learnStatistics(mean, variance);
    save([inputs, mean, variance, weight]);
    return {
      value: outputs,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [inputs, mean, variance, weight] = saved as [
          tf.Tensor,
          tf.Tensor,
          tf.Tensor,
          tf.Tensor,
        ];
        const slopes = normaliseSlopes(gradient, { inputs, mean, variance, weight, epsilon });
        return [slopes.inputs, slopes.weight, slopes.bias];
      },
    };
  });
  return compute(inputs, options.weight, options.bias);
}
