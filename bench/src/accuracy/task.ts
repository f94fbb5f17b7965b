import type { SeededRandom } from "@underhood/core";
import type { Loss, Metric, Model, Optimiser, TrainingOptions } from "@underhood/models";

/** A model of the ladder, how it is trained, and what it should reach. */
export interface Task {
  readonly name: string;
  /** The labels to tell apart; the first of a pair is the one that a binary model says yes to. */
  readonly labels: readonly number[];
  /** Whether targets are 1 for the first label and else 0, instead of class numbers. */
  readonly binary?: boolean;
  /** The shape of one example. */
  readonly inputShape: readonly number[];
  readonly makeModel: (random: SeededRandom) => Model;
  readonly loss: Loss;
  readonly accuracy: Metric;
  readonly makeOptimiser: () => Optimiser;
  readonly schedule: TrainingOptions;
  readonly batchSize: number;
  /** Leaves out the last, smaller batch of an epoch, as fastai does in training. */
  readonly dropLast?: boolean;
  readonly epochs: number;
  /** The mean accuracy over the seeds, after the last epoch, that the course promises. */
  readonly target: number;
  /** How it is trained, in words, for the report. */
  readonly recipe: string;
  /** What else was tried, for the report. */
  readonly tried?: string;
}
