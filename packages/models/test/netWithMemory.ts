import { seededRandom } from "@underhood/core";
import {
  adam,
  batchNorm,
  dropout,
  Learner,
  type LearnerOptions,
  linear,
  meanSquaredError,
  relu,
  sequential,
} from "@underhood/models";
import { type ShuffledBatches, shuffledPlane, unshuffled } from "./shuffledPlane.ts";

/** All that a run can depend on, from one seed: shuffled batches, drops, kept statistics, moments. */
export function learnerWithMemory(
  seed: number,
  options: Partial<LearnerOptions<never>> = {},
): Learner & { readonly training: ShuffledBatches } {
  const random = seededRandom(seed);
  const training = shuffledPlane(18, random);
  return new Learner({
    model: sequential(
      linear(2, 6, { random }),
      batchNorm(6),
      relu(),
      dropout(0.25, { random }),
      linear(6, 1, { random }),
    ),
    training,
    validation: shuffledPlane(7, unshuffled),
    loss: meanSquaredError,
    optimiser: adam(),
    ...options,
  }) as Learner & { readonly training: ShuffledBatches };
}
