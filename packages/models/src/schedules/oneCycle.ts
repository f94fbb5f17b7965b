import { cosine } from "./cosine.ts";
import type { Schedule } from "./schedule.ts";

/** Options of {@link oneCycle}. */
export interface OneCycleOptions {
  /** The share of the steps that warm up, between 0 and 1. Default: 0.25. */
  readonly warmUp?: number;
  /** The first learning rate is the highest divided by this. Default: 25. */
  readonly startDivisor?: number;
  /** The last learning rate approaches the highest divided by this. Default: 100,000. */
  readonly endDivisor?: number;
  /** The momentum at the start, at the highest learning rate, and at the end. Default: 0.95, 0.85, 0.95. */
  readonly momenta?: readonly [number, number, number];
}

/** What {@link oneCycle} gives: the options of a run that it decides. */
export interface OneCycle {
  readonly learningRate: Schedule;
  readonly momentum: Schedule;
}

/**
 * Makes the schedule that warms up to the highest learning rate and cools down to almost nothing, both
 * along a {@link cosine}, while the momentum goes the other way.
 *
 * Its default numbers are those of fastai's `fit_one_cycle`. An optimiser made without momentum, such as
 * `sgd()`, takes no notice of it; for `adam` and `adamW` it is the first of the `betas`.
 *
 * Source: Smith and Topin, "Super-Convergence: Very Fast Training of Neural Networks Using Large
 * Learning Rates" (2018), in the two-part cosine form of fastai.
 *
 * @throws RangeError if a number is out of its range.
 *
 * @example
 * ```ts
 * for await (const epoch of learner.fit(5, oneCycle(0.1))) {
 *   console.log(epoch.number, epoch.validationLoss);
 * }
 * learner.fit(5, { ...oneCycle(0.01, { warmUp: 0.4 }), signal });
 * ```
 */
export function oneCycle(highest: number, options: OneCycleOptions = {}): OneCycle {
  const { warmUp = 0.25, startDivisor = 25, endDivisor = 1e5 } = options;
  const { momenta = [0.95, 0.85, 0.95] } = options;
  for (const [name, value] of Object.entries({ highest, startDivisor, endDivisor })) {
    if (!(value > 0 && Number.isFinite(value))) {
      throw new RangeError(`oneCycle expects ${name} to be a number above 0, got ${value}`);
    }
  }
  if (!(warmUp > 0 && warmUp < 1)) {
    throw new RangeError(`oneCycle expects warmUp to be between 0 and 1, got ${warmUp}`);
  }
  if (!momenta.every((momentum) => momentum >= 0 && momentum < 1)) {
    throw new RangeError(`oneCycle expects momenta from 0 to below 1, got ${momenta.join(", ")}`);
  }
  return {
    learningRate: upAndDown([highest / startDivisor, highest, highest / endDivisor], warmUp),
    momentum: upAndDown(momenta, warmUp),
  };
}

function upAndDown(
  [start, middle, end]: readonly [number, number, number],
  warmUp: number,
): Schedule {
  const first = cosine(start, middle);
  const second = cosine(middle, end);
  return (progress) =>
    progress < warmUp ? first(progress / warmUp) : second((progress - warmUp) / (1 - warmUp));
}
