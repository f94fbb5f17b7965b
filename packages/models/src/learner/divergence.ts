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
      `the loss is ${loss} ${place}, before the first step. So the learning rate is not to blame: ` +
        "look for NaN, infinite or huge numbers in the inputs, the targets and the parameters.",
    );
  }
  return new RangeError(
    `the loss became ${loss} ${place}: with learning rate ${learningRate} the steps are too long and ` +
      "overshoot further each time. Make the model anew and try a smaller one, such as " +
      `${Number((learningRate / 10).toPrecision(3))}. If that does not help, bring the inputs near the range 0..1.`,
  );
}
