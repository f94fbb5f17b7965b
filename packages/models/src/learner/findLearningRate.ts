import { kindOf } from "@underhood/core";
import { exponential } from "../schedules/exponential.ts";
import { DivergenceError } from "./divergence.ts";
import type { Learner } from "./learner.ts";
import type { Run } from "./run.ts";
import { type LearningRateTrial, steepestFall } from "./steepestFall.ts";

/** Options of {@link findLearningRate}. */
export interface LearningRateSearchOptions {
  /** The learning rate of the first step. Default: 1e-7. */
  readonly lowest?: number;
  /** The learning rate that the last step comes close to. Default: 10. */
  readonly highest?: number;
  /** How many steps to take at most. Default: 100. */
  readonly steps?: number;
  /** Gives up the search. */
  readonly signal?: AbortSignal | undefined;
}

/** What {@link findLearningRate} found. */
export interface LearningRateSearch {
  /** A learning rate to begin with. */
  readonly suggestion: number;
  /** The steps in their order, for a curve: learning rate across, on a logarithmic axis, and loss up. */
  readonly trials: readonly LearningRateTrial[];
}

/** The search is over where the smoothed loss is this many times its lowest. */
const lossFactor = 4;

/**
 * Looks for a good learning rate: takes steps, each a little longer than the last, until the smoothed
 * loss grows to four times its lowest, and suggests the learning rate at which it fell fastest, as
 * drawn over the logarithm of the learning rate. Then puts everything back: the model's parameters, what
 * it kept of its training, and what the optimiser remembered, also if it is given up or fails.
 *
 * What it cannot put back are random numbers that the training set or the model drew meanwhile.
 *
 * Source: Smith, "Cyclical Learning Rates for Training Neural Networks" (2017), section 3.3, in the form
 * of fastai's `lr_find`; the rule is the one called `steep` there.
 *
 * @throws TypeError for what is no Learner; RangeError if an option makes no sense, the training set gives no batches, the loss is NaN
 * or infinite before the first step, or falls nowhere; the signal's reason if it is aborted.
 *
 * @example
 * ```ts
 * const { suggestion } = await findLearningRate(learner);
 * for await (const epoch of learner.fit(5, oneCycle(suggestion))) {
 *   console.log(epoch.number, epoch.validationLoss);
 * }
 * ```
 */
export async function findLearningRate<MetricName extends string>(
  learner: Learner<MetricName>,
  options: LearningRateSearchOptions = {},
): Promise<LearningRateSearch> {
  if (typeof learner?.checkpoint !== "function") {
    throw new TypeError(`findLearningRate expects a Learner, but got ${kindOf(learner)}`);
  }
  const { lowest = 1e-7, highest = 10, steps = 100, signal } = options;
  if (!Number.isSafeInteger(steps) || steps < 2) {
    throw new RangeError(`expected steps to be an integer from 2 up, got ${steps}`);
  }
  if (!(lowest < highest)) {
    throw new RangeError(`expected lowest to be below highest, got ${lowest} and ${highest}`);
  }
  const rates = exponential(lowest, highest);
  const epochs = Math.max(1, Math.ceil(steps / learner.training.length));
  const share = (epochs * learner.training.length) / steps;
  const learningRate = (progress: number) => rates(progress * share);
  const checkpoint = learner.checkpoint();
  const run = learner.start(epochs, { learningRate, signal });
  try {
    const trials = await trialsOf(run, steps);
    signal?.throwIfAborted();
    return { suggestion: steepestFall(trials, steps), trials };
  } finally {
    run.end();
    learner.restore(checkpoint);
  }
}

async function trialsOf(run: Run, steps: number): Promise<LearningRateTrial[]> {
  const trials: LearningRateTrial[] = [];
  let best = Number.POSITIVE_INFINITY;
  try {
    for await (const { learningRate, loss, smoothedLoss } of run.steps()) {
      trials.push({ learningRate, loss, smoothedLoss });
      best = Math.min(best, smoothedLoss);
      if (trials.length === steps || smoothedLoss > lossFactor * best) {
        break;
      }
    }
  } catch (error) {
    // The search means to overshoot.
    if (!(error instanceof DivergenceError) || trials.length === 0) {
      throw error;
    }
  }
  return trials;
}
