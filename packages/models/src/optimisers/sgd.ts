import type * as tf from "@tensorflow/tfjs";
import { descend, descendWithMomentum } from "@underhood/core";
import { checkGradients } from "./checkGradients.ts";
import { checkOptions } from "./checkOptions.ts";
import { checkNotNegative, checkShare } from "./checkRange.ts";
import type { Optimiser } from "./optimiser.ts";
import { plainSteps } from "./plainSteps.ts";
import { rememberingOptimiser } from "./rememberingOptimiser.ts";

/** Options of {@link sgd}. */
export interface SgdOptions {
  /** The share of the last direction that each step keeps, from 0 to below 1. Default: 0. */
  readonly momentum?: number;
  /** The share of the gradient that does not count, beside momentum. Default: 0. */
  readonly dampening?: number;
  /** Looks ahead: goes where the next step's momentum would lead, too. Default: false. */
  readonly nesterov?: boolean;
  /** How strongly parameters are drawn to 0: this share of each joins its gradient. Default: 0. */
  readonly weightDecay?: number;
}

/**
 * Makes the plainest optimiser, stochastic gradient descent: parameter ← parameter − learningRate ·
 * gradient. It is stochastic because each gradient comes from one batch, not from all the data.
 *
 * With momentum, a step goes along a direction that remembers: direction ← momentum · direction +
 * (1 − dampening) · gradient, beginning with the first gradient whole. With Nesterov's, along gradient +
 * momentum · direction. Weight decay makes every gradient gradient + weightDecay · parameter.
 *
 * The numbers are those of `torch.optim.SGD`.
 *
 * Source of Nesterov's form: Sutskever, Martens, Dahl and Hinton, "On the importance of initialization and
 * momentum in deep learning" (2013), section 2, as PyTorch writes it.
 *
 * @throws TypeError for a learning rate, which is a run's; RangeError if an option is out of its range, or `nesterov` comes without momentum or with
 * dampening.
 *
 * @example
 * ```ts
 * const optimiser = sgd({ momentum: 0.9, nesterov: true });
 * ```
 */
export function sgd(options: SgdOptions = {}): Optimiser {
  checkOptions("sgd", options);
  const { momentum = 0, dampening = 0, nesterov = false, weightDecay = 0 } = options;
  checkShare("momentum", momentum);
  checkNotNegative("weightDecay", weightDecay);
  if (!(dampening >= 0 && dampening <= 1)) {
    throw new RangeError(`expected dampening to be a number from 0 to 1, got ${dampening}`);
  }
  if (nesterov && (momentum === 0 || dampening !== 0)) {
    throw new RangeError(
      "nesterov looks ahead along the momentum, so it needs one, and no dampening: " +
        "sgd({ momentum: 0.9, nesterov: true })",
    );
  }
  if (momentum === 0) {
    return withoutMomentum(weightDecay);
  }
  return rememberingOptimiser({
    name: "sgd",
    bufferNames: ["momentum_buffer"],
    move: ({ parameter, gradient, buffers, steps, ...step }) =>
      descendWithMomentum(parameter, gradient, buffers, {
        learningRate: step.learningRate,
        momentum: step.momentum ?? momentum,
        share: steps === 1 ? 1 : 1 - dampening,
        nesterov,
        weightDecay,
      }),
  });
}

function withoutMomentum(weightDecay: number): Optimiser {
  const step: Optimiser["step"] = (parameters, gradients, { learningRate }) => {
    checkGradients("sgd", parameters, gradients);
    for (const [i, parameter] of parameters.entries()) {
      descend(parameter, gradients[i] as tf.Tensor, learningRate, weightDecay);
    }
  };
  if (weightDecay === 0) plainSteps.add(step);
  return { step };
}
