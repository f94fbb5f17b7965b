import * as tf from "@tensorflow/tfjs";
import type { ParameterBuffers } from "./parameterBuffers.ts";
import { workbenchToChange } from "./workbenchToChange.ts";

/** Options of {@link descendWithMomentum}. */
export interface MomentumOptions {
  readonly learningRate: number;
  /** The share of the last direction that is kept. */
  readonly momentum: number;
  /** The share of the slope that joins it. Default: 1. */
  readonly share?: number;
  /** Whether to look ahead, as Nesterov's momentum does. Default: false. */
  readonly nesterov?: boolean;
  /** How strongly the parameter is drawn to 0. Default: 0. */
  readonly weightDecay?: number;
}

/**
 * Takes one step along a direction that remembers earlier slopes, the only list of `buffers`:
 * direction ← momentum · direction + share · slope, and
 * parameter ← parameter − learningRate · direction, or with `nesterov` · (slope + momentum · direction).
 * The slope is gradient + weightDecay · parameter. `[...shape] and [...shape]`
 *
 * With the training kernels that is one operation, in place; the plain loop here is its reference.
 *
 * @throws RangeError if the gradient has another shape than the parameter; TypeError if one of them is
 * not float32.
 */
export function descendWithMomentum(
  parameter: tf.Variable,
  gradient: tf.Tensor,
  buffers: ParameterBuffers,
  options: MomentumOptions,
): void {
  const { learningRate, momentum, share = 1, nesterov = false, weightDecay = 0 } = options;
  const bench = workbenchToChange(parameter, gradient);
  if (bench) {
    const [direction = 0] = buffers.offsetsOn(bench);
    bench.functions.descendWithMomentum(
      bench.offsetOf(parameter),
      bench.offsetOf(gradient),
      direction,
      learningRate,
      momentum,
      share,
      weightDecay,
      nesterov,
      parameter.size,
    );
    return;
  }
  const [direction = new Float32Array()] = buffers.plain();
  const values = parameter.dataSync<"float32">();
  const slopes = gradient.dataSync<"float32">();
  const moved = new Float32Array(values.length);
  for (let i = 0; i < moved.length; i++) {
    const value = values[i] as number;
    const slope = (slopes[i] as number) + (weightDecay === 0 ? 0 : weightDecay * value);
    const along = Math.fround(momentum * (direction[i] as number) + share * slope);
    direction[i] = along;
    moved[i] = value - learningRate * (nesterov ? slope + momentum * along : along);
  }
  tf.tidy(() => parameter.assign(tf.tensor(moved, parameter.shape)));
}
