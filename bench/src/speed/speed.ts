import type { NetName } from "./nets.ts";

/** What one contender needed for a net. */
export interface Timing {
  /** The median over all epochs of all rounds. */
  readonly milliseconds: number;
  readonly lowest: number;
  readonly highest: number;
  /** How many epochs were timed. */
  readonly epochs: number;
  /** The lowest accuracy after a round, so that nobody is fast without learning. */
  readonly accuracy: number;
  /** Set where epochs were not finished: the steps from which their time is told. */
  readonly stepsTimed?: number;
}

/** What became of a contender: its times, or why it has none. */
export type Outcome = Timing | { readonly failure: string };

/** All contenders for one net. */
export interface Race {
  readonly net: NetName;
  readonly title: string;
  readonly digits: number;
  readonly batchSize: number;
  readonly target: number;
  readonly stretch: number;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** The middle one of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (Number(sorted[Math.floor(middle)]) + Number(sorted[Math.ceil(middle) - 1])) / 2;
}
