import { checkNotNegative, checkShare } from "./checkRange.ts";
import type { ParameterStep, Rule } from "./rememberingOptimiser.ts";

/** Options of {@link adam} and {@link adamW}. */
export interface AdamOptions {
  /**
   * The shares that the running means of the gradient and of its square keep of what they were, each
   * from 0 to below 1. Default: [0.9, 0.999].
   */
  readonly betas?: readonly [number, number];
  /** Keeps the divisor away from 0: a number from 0 up. Default: 1e-8. */
  readonly epsilon?: number;
  /** How strongly parameters are drawn to 0: a number from 0 up. */
  readonly weightDecay?: number;
}

/** What sets the two forms of Adam apart. */
interface AdamForm {
  readonly name: string;
  /** Whether decay shrinks the parameters themselves, rather than joining their gradients. */
  readonly isDecoupled: boolean;
}

/** The rule that {@link adam} and {@link adamW} share. */
export function adamRule({ name, isDecoupled }: AdamForm, options: Required<AdamOptions>): Rule {
  const { betas, epsilon, weightDecay } = options;
  checkShare("the first of betas", betas[0]);
  checkShare("the second of betas", betas[1]);
  checkNotNegative("epsilon", epsilon);
  checkNotNegative("weightDecay", weightDecay);
  return {
    name,
    bufferNames: ["exp_avg", "exp_avg_sq"],
    move(step, moved) {
      const { learningRate, momentum = betas[0] } = step;
      const kept = isDecoupled ? 1 - learningRate * weightDecay : 1;
      const joined = isDecoupled ? 0 : weightDecay;
      moveByMoments(step, { betas: [momentum, betas[1]], epsilon, kept, joined }, moved);
    },
  };
}

interface Coefficients {
  readonly betas: readonly [number, number];
  readonly epsilon: number;
  /** The share of the parameter that stays, and the share that joins its gradient. */
  readonly kept: number;
  readonly joined: number;
}

function moveByMoments(
  { values, gradient, buffers, steps, learningRate }: ParameterStep,
  { betas: [beta1, beta2], epsilon, kept, joined }: Coefficients,
  moved: Float32Array,
): void {
  const [means, squares] = buffers as [Float32Array, Float32Array];
  const stepSize = learningRate / (1 - beta1 ** steps);
  const rootScale = 1 / Math.sqrt(1 - beta2 ** steps);
  for (let i = 0; i < moved.length; i++) {
    const value = values[i] as number;
    const slope = (gradient[i] as number) + joined * value;
    const mean = Math.fround(beta1 * (means[i] as number) + (1 - beta1) * slope);
    const square = Math.fround(beta2 * (squares[i] as number) + (1 - beta2) * slope * slope);
    means[i] = mean;
    squares[i] = square;
    moved[i] = kept * value - (stepSize * mean) / (Math.sqrt(square) * rootScale + epsilon);
  }
}
