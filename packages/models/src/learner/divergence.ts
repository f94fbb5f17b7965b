/** Where and how a run was when its loss stopped being a number. */
export interface Divergence {
  /** NaN or an infinity. */
  readonly loss: number;
  /** Where it happened, as in "at epoch 2, batch 3". */
  readonly place: string;
  readonly learningRate: number;
  /** How many steps the run had taken before. */
  readonly stepsTaken: number;
}

/** Makes the error that ends a run whose loss is NaN or infinite, and says what to try. */
export function divergence({ loss, place, learningRate, stepsTaken }: Divergence): RangeError {
  if (stepsTaken === 0) {
    return new RangeError(
      `the loss is ${loss} ${place}, before the first step, so the learning rate is not to blame: look ` +
        "for NaN, infinite or huge numbers in the inputs, the targets and the parameters, which an " +
        "earlier run may have spoiled",
    );
  }
  return new RangeError(
    `the loss became ${loss} ${place}. Most likely the learning rate, ${learningRate}, makes the steps so ` +
      "long that each overshoots more than the last: make the model anew and try " +
      `${Number((learningRate / 10).toPrecision(3))}. If that does not help, look for NaN or huge numbers ` +
      "in the inputs and targets.",
  );
}
