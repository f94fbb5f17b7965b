import * as tf from "@tensorflow/tfjs";
import { assertUsable } from "./assertUsable.ts";
import { normaliseKernel, normaliseSlopesKernel } from "./kernels/normalise.ts";
import { shapeText, sizeOf } from "./shape.ts";
import { zerosForNone } from "./zerosForNone.ts";

/** What {@link normalise} computes. */
export interface Normalised {
  /** `[…batch, features]` */
  readonly outputs: tf.Tensor;
  /** Of the inputs over all axes but the last, `[features]`. */
  readonly mean: tf.Tensor;
  /** The mean square of what is left when the mean is taken off, `[features]`. */
  readonly variance: tf.Tensor;
}

/** What {@link normaliseSlopes} needs to know of a call of {@link normalise}. */
export interface Normalisation extends Pick<Normalised, "mean" | "variance"> {
  /** `[…batch, features]` */
  readonly inputs: tf.Tensor;
  /** `[features]` */
  readonly weight: tf.Tensor;
  /** What was added to the variance, so that nothing is divided by zero. */
  readonly epsilon: number;
}

/**
 * Brings each feature to mean 0 and variance 1 over the batch, then to a scale and a shift:
 * (x − mean) / √(variance + epsilon) · weight + bias. `[…batch, features] → […batch, features]`
 *
 * With the training kernels that is one operation. TensorFlow.js's tape knows no gradient of it: that is
 * {@link normaliseSlopes}.
 *
 * @throws RangeError if the batch is empty, which has no mean; an error if the shapes do not meet, or a tensor
 * has been disposed.
 */
export function normalise(
  inputs: tf.Tensor,
  weight: tf.Tensor,
  bias: tf.Tensor,
  epsilon: number,
): Normalised {
  assertUsable("the inputs", inputs);
  assertUsable("the weight", weight);
  if (rowCount(inputs) === 0) {
    throw new RangeError(
      `expected one row of features at least, to take their mean, got inputs ${shapeText(inputs.shape)}`,
    );
  }
  if (tf.getKernel(normaliseKernel.name, tf.getBackend())) {
    const given = { inputs, weight, bias };
    const found = tf.engine().runKernel(normaliseKernel.name, given, { epsilon });
    const [outputs, mean, variance] = found as unknown as [tf.Tensor, tf.Tensor, tf.Tensor];
    return { outputs, mean, variance };
  }
  return tf.tidy(() => {
    const rows = rowsOf(inputs);
    const mean = tf.mean(rows, 0);
    const centred = tf.sub(rows, mean);
    const variance = tf.mean(tf.square(centred), 0);
    const scale = tf.mul(tf.rsqrt(tf.add(variance, epsilon)), weight);
    const outputs = tf.reshape(tf.add(tf.mul(centred, scale), bias), inputs.shape);
    return { outputs, mean, variance };
  });
}

/**
 * How a loss changes with the inputs, the weight and the bias of {@link normalise}, from how it changes
 * with the outputs. `[…batch, features] → […batch, features], [features] and [features]`
 *
 * With x̂ for what the inputs are between the two steps, and g for the slopes of the outputs, it is: bias
 * Σg, weight Σ(g · x̂), and inputs weight / √(variance + epsilon) · (g − mean(g) − x̂ · mean(g · x̂)).
 * An empty batch changes nothing: 0.
 */
export function normaliseSlopes(
  slopes: tf.Tensor,
  { inputs, mean, variance, weight, epsilon }: Normalisation,
): { readonly inputs: tf.Tensor; readonly weight: tf.Tensor; readonly bias: tf.Tensor } {
  if (tf.getKernel(normaliseSlopesKernel.name, tf.getBackend())) {
    const given = { slopes, inputs, mean, variance, weight };
    const found = tf.engine().runKernel(normaliseSlopesKernel.name, given, { epsilon });
    const [ofInputs, ofWeight, bias] = found as unknown as [tf.Tensor, tf.Tensor, tf.Tensor];
    return { inputs: ofInputs, weight: ofWeight, bias };
  }
  return tf.tidy(() => {
    const centred = tf.sub(rowsOf(inputs), mean);
    const rows = rowsOf(slopes);
    const count = rowCount(slopes);
    const scale = tf.rsqrt(tf.add(variance, epsilon));
    const ofBias = zerosForNone(tf.sum(rows, 0), count);
    const ofWeight = tf.mul(zerosForNone(tf.sum(tf.mul(rows, centred), 0), count), scale);
    const common = tf.add(
      tf.mul(centred, tf.div(tf.mul(ofWeight, scale), count)),
      tf.div(ofBias, count),
    );
    const ofInputs = tf.mul(tf.sub(rows, common), tf.mul(scale, weight));
    return { inputs: tf.reshape(ofInputs, inputs.shape), weight: ofWeight, bias: ofBias };
  });
}

function rowsOf(values: tf.Tensor): tf.Tensor2D {
  return tf.reshape(values, [rowCount(values), values.shape.at(-1) ?? 0]);
}

function rowCount({ shape }: tf.Tensor): number {
  return sizeOf(shape.slice(0, -1));
}
