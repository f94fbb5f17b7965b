import * as tf from "@tensorflow/tfjs";
import { descend } from "@underhood/core";
import { checkGradients } from "./checkGradients.ts";
import { checkNotNegative, checkShare } from "./checkRange.ts";
import type { Optimiser } from "./optimiser.ts";
import { type ParameterStep, rememberingOptimiser } from "./rememberingOptimiser.ts";

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
 * @throws RangeError if an option is out of its range, or `nesterov` comes without momentum or with
 * dampening.
 *
 * @example
 * ```ts
 * const optimiser = sgd({ momentum: 0.9, nesterov: true });
 * ```
 */
export function sgd(options: SgdOptions = {}): Optimiser {
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
    move: (step, moved) =>
      moveAlong({ ...step, dampening, nesterov, weightDecay }, step.momentum ?? momentum, moved),
  });
}

function withoutMomentum(weightDecay: number): Optimiser {
  return {
    step(parameters, gradients, { learningRate }) {
      checkGradients("sgd", parameters, gradients);
      tf.tidy(() => {
        for (const [i, parameter] of parameters.entries()) {
          const slope = gradients[i] as tf.Tensor;
          const gradient =
            weightDecay === 0 ? slope : tf.add(slope, tf.mul(parameter, weightDecay));
          descend(parameter, gradient, learningRate);
        }
      });
    },
  };
}

function moveAlong(
  step: ParameterStep & Required<Omit<SgdOptions, "momentum">>,
  momentum: number,
  moved: Float32Array,
): void {
  const { values, gradient, steps, learningRate, dampening, nesterov, weightDecay } = step;
  const direction = step.buffers[0] as Float32Array;
  const share = steps === 1 ? 1 : 1 - dampening;
  for (let i = 0; i < moved.length; i++) {
    const value = values[i] as number;
    const slope = (gradient[i] as number) + weightDecay * value;
    const along = Math.fround(momentum * (direction[i] as number) + share * slope);
    direction[i] = along;
    moved[i] = value - learningRate * (nesterov ? slope + momentum * along : along);
  }
}
