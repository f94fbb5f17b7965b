import type { CostGrowth } from "./costGrowth.ts";
import type { MemoryUse } from "./measureMemory.ts";
import type { NetName } from "./nets.ts";
import type { StepProfile } from "./profileStep.ts";

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
  /** A multiplication and an addition are two. */
  readonly operationsPerDigit: number;
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

/** All that `npm run bench` finds: what speed.json holds. */
export interface Speed {
  readonly machine: Machine;
  readonly races: readonly Race[];
  /** Where the time of a step goes, by the name of the net. */
  readonly steps: Readonly<Partial<Record<NetName, StepProfile>>>;
  /** Of the linear model. */
  readonly memory: MemoryUse;
  /** Billions of operations a second, in dense matrix products of ours. */
  readonly limit: number;
  /** Of the simple net. */
  readonly growth: CostGrowth;
}

/** On what it was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly chromium?: string;
  readonly torch?: string;
}

/** Four digits of a number are more than any measurement is worth. */
export function rounded(number: number): number {
  return Number(number.toPrecision(4));
}
