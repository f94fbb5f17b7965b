import { type AdamOptions, adamRule } from "./adamRule.ts";
import { checkOptions } from "./checkOptions.ts";
import type { Optimiser } from "./optimiser.ts";
import { rememberingOptimiser } from "./rememberingOptimiser.ts";

/**
 * Makes {@link adam} with a weight decay that its divisions do not touch: before each step, parameter ←
 * (1 − learningRate · weightDecay) · parameter. Weight decay is 0.01 by default.
 *
 * The numbers are those of `torch.optim.AdamW`.
 *
 * Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization" (2019), algorithm 2.
 *
 * @throws TypeError for a learning rate, which is a run's; RangeError if an option is out of its range.
 */
export function adamW(options: AdamOptions = {}): Optimiser {
  checkOptions("adamW", options);
  const { betas = [0.9, 0.999], epsilon = 1e-8, weightDecay = 0.01 } = options;
  const form = { name: "adamW", isDecoupled: true };
  return rememberingOptimiser(adamRule(form, { betas, epsilon, weightDecay }));
}
