import { descendAdaptively } from "@underhood/core";
import { checkNotNegative, checkShare } from "./checkRange.ts";
import type { Rule } from "./rememberingOptimiser.ts";

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
    move({ parameter, gradient, buffers, steps, learningRate, momentum = betas[0] }) {
      descendAdaptively(parameter, gradient, buffers, {
        learningRate,
        betas: [momentum, betas[1]],
        epsilon,
        steps,
        weightDecay: isDecoupled ? 0 : weightDecay,
        kept: isDecoupled ? 1 - learningRate * weightDecay : 1,
      });
    },
  };
}
