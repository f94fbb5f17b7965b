/** A mean that follows the latest values and forgets the old ones. */
export interface SmoothedMean {
  add(value: number): void;
  /** The mean up to now; NaN before the first value. */
  readonly value: number;
}

/**
 * Makes the average that fastai reports as its training loss: average ← 0.98 · average + 0.02 · value
 * from 0 on, divided by 1 − 0.98ᶜᵒᵘⁿᵗ to make up for that start.
 *
 * Source: `AvgSmoothLoss` in fastai's learner; the division is the bias correction of Kingma and Ba,
 * "Adam: A Method for Stochastic Optimization" (2015), section 3.
 */
export function smoothedMean(): SmoothedMean {
  const kept = 0.98;
  let average = 0;
  let count = 0;
  return {
    add(value) {
      average = kept * average + (1 - kept) * value;
      count += 1;
    },
    get value() {
      return average / (1 - kept ** count);
    },
  };
}
