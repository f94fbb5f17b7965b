import * as tf from "@tensorflow/tfjs";

/** What {@link normalised} needs beside its inputs. */
export interface Normalisation {
  /** The scale and the shift after it, `[features]`. */
  readonly weight: tf.Tensor;
  readonly bias: tf.Tensor;
  readonly epsilon: number;
  /** Is told the mean and the variance of the batch, `[features]`, and over how many values they are. */
  readonly learnStatistics: (mean: tf.Tensor, variance: tf.Tensor, count: number) => void;
}

/**
 * Brings each feature to mean 0 and variance 1 over the batch, then to a scale and a shift.
 * `[…batch, features] → […batch, features]`
 *
 * Its gradient is written out, in a third of the operations that it takes through tf.moments and
 * tf.batchNorm. With x̂ for what the inputs are between the two steps, and g for the gradient of the
 * outputs, it is: bias Σg, weight Σ(g · x̂), and inputs
 * weight / √(variance + epsilon) · (g − mean(g) − x̂ · mean(g · x̂)).
 */
export function normalised(inputs: tf.Tensor, normalisation: Normalisation): tf.Tensor {
  const compute = tf.customGrad((...parts) => {
    const [images, weight, bias, save] = parts as unknown as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      (tensors: tf.Tensor[]) => void,
    ];
    const { outputs, kept } = normalise(images, { ...normalisation, weight, bias });
    save([kept.centred, kept.scale, kept.weight]);
    return {
      value: outputs,
      gradFunc: (gradient: tf.Tensor, saved: tf.Tensor[]) => {
        const [centred, scale, weight] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
        const slopes = normalisedSlopes(gradient, { centred, scale, weight });
        return [slopes.inputs, slopes.weight, slopes.bias];
      },
    };
  });
  return compute(inputs, normalisation.weight, normalisation.bias);
}

/** What the way back needs: the inputs less their mean `[count, features]`, and `[features]` twice. */
interface Kept {
  readonly centred: tf.Tensor;
  readonly scale: tf.Tensor;
  readonly weight: tf.Tensor;
}

/** The outputs of {@link normalised}, and what {@link normalisedSlopes} needs: for a way back of one's own. */
export function normalise(
  inputs: tf.Tensor,
  { weight, bias, epsilon, learnStatistics }: Normalisation,
): { readonly outputs: tf.Tensor; readonly kept: Kept } {
  const features = inputs.shape.at(-1) ?? 0;
  const count = inputs.size / features;
  const rows = tf.reshape(inputs, [count, features]);
  const mean = tf.mean(rows, 0);
  const centred = tf.sub(rows, mean);
  const variance = tf.mean(tf.square(centred), 0);
  learnStatistics(mean, variance, count);
  const scale = tf.rsqrt(tf.add(variance, epsilon));
  const outputs = tf.add(tf.mul(centred, tf.mul(scale, weight)), bias);
  return { outputs: tf.reshape(outputs, inputs.shape), kept: { centred, scale, weight } };
}

/** How a loss changes with inputs, weight and bias, from how it changes with the outputs. */
export function normalisedSlopes(
  slopes: tf.Tensor,
  { centred, scale, weight }: Kept,
): { readonly inputs: tf.Tensor; readonly weight: tf.Tensor; readonly bias: tf.Tensor } {
  const count = centred.shape[0] ?? 0;
  const rows = tf.reshape(slopes, centred.shape);
  const ofBias = tf.sum(rows, 0);
  const ofWeight = tf.mul(tf.sum(tf.mul(rows, centred), 0), scale);
  const common = tf.add(
    tf.mul(centred, tf.div(tf.mul(ofWeight, scale), count)),
    tf.div(ofBias, count),
  );
  const ofInputs = tf.mul(tf.sub(rows, common), tf.mul(scale, weight));
  return { inputs: tf.reshape(ofInputs, slopes.shape), weight: ofWeight, bias: ofBias };
}
