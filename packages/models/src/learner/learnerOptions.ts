import type { Batches } from "@underhood/core";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Model } from "../model.ts";
import type { Optimiser } from "../optimisers/optimiser.ts";

/** What a {@link Learner} is made of. */
export interface LearnerOptions<MetricName extends string> {
  /** What learns. Its parameters are changed in place. */
  readonly model: Model;
  /** The batches to learn from, gone through once in each epoch. */
  readonly training: Batches;
  /** Batches that are never learned from, to judge the model by. */
  readonly validation: Batches;
  /** What the optimiser makes smaller. */
  readonly loss: Loss;
  /** How a gradient becomes a step. */
  readonly optimiser: Optimiser;
  /** What people read, each under a name of your choice. Default: none. */
  readonly metrics?: Readonly<Record<MetricName, Metric>>;
}
