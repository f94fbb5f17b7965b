import { type AdamOptions, adamRule } from "./adamRule.ts";
import { checkOptions } from "./checkOptions.ts";
import type { Optimiser } from "./optimiser.ts";
import { rememberingOptimiser } from "./rememberingOptimiser.ts";

/**
 * Makes the optimiser that gives each parameter steps of its own length: along the running mean of
 * its gradients, divided by the root of the running mean of their squares.
 *
 * - mean ← β₁ · mean + (1 − β₁) · gradient, and square ← β₂ · square + (1 − β₂) · gradient²
 * - parameter ← parameter − learningRate · (mean / (1 − β₁ᵗ)) / (√(square / (1 − β₂ᵗ)) + ε)
 *
 * where t counts the steps, and the divisions by 1 − βᵗ make up for means that start from 0. Weight
 * decay, default 0, joins the gradient: gradient + weightDecay · parameter. A learning rate of 0.001 is a
 * good first guess.
 *
 * The numbers are those of `torch.optim.Adam`.
 *
 * Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015), algorithm 1.
 *
 * @throws TypeError for a learning rate, which is a run's; RangeError if an option is out of its range.
 */
export function adam(options: AdamOptions = {}): Optimiser {
  checkOptions("adam", options);
  const { betas = [0.9, 0.999], epsilon = 1e-8, weightDecay = 0 } = options;
  const form = { name: "adam", isDecoupled: false };
  return rememberingOptimiser(adamRule(form, { betas, epsilon, weightDecay }));
}
