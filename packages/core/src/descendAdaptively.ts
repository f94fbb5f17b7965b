import * as tf from "@tensorflow/tfjs";
import type { ParameterBuffers } from "./parameterBuffers.ts";
import { workbenchToChange } from "./workbenchToChange.ts";

/** Options of {@link descendAdaptively}. */
export interface AdaptiveOptions {
  readonly learningRate: number;
  /** The shares that the running means of the slope and of its square keep of what they were. */
  readonly betas: readonly [number, number];
  /** Keeps the divisor away from 0. */
  readonly epsilon: number;
  /** How many steps there are with this one: the means started from 0, which is made up for. */
  readonly steps: number;
  /** How strongly the parameter is drawn to 0 by its slope. Default: 0. */
  readonly weightDecay?: number;
  /** The share of the parameter that the step starts from. Default: 1. */
  readonly kept?: number;
}

/**
 * Takes one step of Adam, whose length suits each value by itself. The two lists of `buffers` are the
 * running means:
 *
 * - mean ← β₁ · mean + (1 − β₁) · slope, and square ← β₂ · square + (1 − β₂) · slope²
 * - parameter ← kept · parameter − learningRate · (mean / (1 − β₁ᵗ)) / (√(square / (1 − β₂ᵗ)) + epsilon)
 *
 * where t counts the steps. The slope is gradient + weightDecay · parameter. `[...shape] and [...shape]`
 *
 * With the training kernels that is one operation, in place; the plain loop here is its reference.
 *
 * Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015), algorithm 1.
 *
 * @throws RangeError if the gradient has another shape than the parameter; TypeError if one of them is
 * not float32.
 */
export function descendAdaptively(
  parameter: tf.Variable,
  gradient: tf.Tensor,
  buffers: ParameterBuffers,
  options: AdaptiveOptions,
): void {
  const { learningRate, betas, epsilon, steps, weightDecay = 0, kept = 1 } = options;
  const [beta1, beta2] = betas;
  const stepSize = learningRate / (1 - beta1 ** steps);
  const rootScale = 1 / Math.sqrt(1 - beta2 ** steps);
  const bench = workbenchToChange(parameter, gradient);
  if (bench) {
    const [mean = 0, square = 0] = buffers.offsetsOn(bench);
    bench.functions.descendAdaptively(
      bench.offsetOf(parameter),
      bench.offsetOf(gradient),
      mean,
      square,
      beta1,
      1 - beta1,
      beta2,
      1 - beta2,
      stepSize,
      rootScale,
      epsilon,
      kept,
      weightDecay,
      parameter.size,
    );
    return;
  }
  const [means = new Float32Array(), squares = new Float32Array()] = buffers.plain();
  const values = parameter.dataSync<"float32">();
  const slopes = gradient.dataSync<"float32">();
  const moved = new Float32Array(values.length);
  for (let i = 0; i < moved.length; i++) {
    const value = values[i] as number;
    const slope = (slopes[i] as number) + (weightDecay === 0 ? 0 : weightDecay * value);
    const mean = Math.fround(beta1 * (means[i] as number) + (1 - beta1) * slope);
    const square = Math.fround(beta2 * (squares[i] as number) + (1 - beta2) * slope * slope);
    means[i] = mean;
    squares[i] = square;
    moved[i] = kept * value - (stepSize * mean) / (Math.sqrt(square) * rootScale + epsilon);
  }
  tf.tidy(() => parameter.assign(tf.tensor(moved, parameter.shape)));
}
