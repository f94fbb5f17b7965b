/** One step of a search. */
export interface LearningRateTrial {
  readonly learningRate: number;
  /** The loss of the step's batch, before the step. */
  readonly loss: number;
  /** The losses up to this one, smoothed as {@link Epoch.trainingLoss} is. */
  readonly smoothedLoss: number;
}

/** The first tenth of the steps has too few losses behind it for the smoothed loss to be smooth. */
const shareLeftOut = 0.1;

/**
 * The learning rate at which the smoothed loss fell fastest, as drawn over the logarithm of the learning
 * rate, in a search of so many steps or fewer.
 *
 * @throws RangeError if it fell nowhere.
 */
export function steepestFall(trials: readonly LearningRateTrial[], steps: number): number {
  let steepest = 0;
  let suggestion: number | undefined;
  for (let i = Math.max(1, Math.ceil(steps * shareLeftOut)); i < trials.length - 1; i++) {
    // The learning rates are evenly spaced on their logarithmic axis.
    const slope = smoothedLossAt(trials, i + 1) - smoothedLossAt(trials, i - 1);
    if (slope < steepest) {
      steepest = slope;
      suggestion = trials[i]?.learningRate;
    }
  }
  if (suggestion === undefined) {
    throw new RangeError(
      `the loss fell at no learning rate from ${trials[0]?.learningRate} to ` +
        `${trials.at(-1)?.learningRate}, in ${trials.length} steps: search lower, or look whether the model ` +
        "can learn at all",
    );
  }
  return suggestion;
}

function smoothedLossAt(trials: readonly LearningRateTrial[], i: number): number {
  return trials[i]?.smoothedLoss ?? Number.NaN;
}
