import { kindOf } from "@underhood/core";
import { countOf } from "./countOf.ts";
import type { LabelledImages, TrainingAndValidation } from "./labelledImages.ts";
import { checkPermutes, type Permutes, permutationOf } from "./permutes.ts";
import { pick } from "./pick.ts";

/** How `split` divides a set. */
export interface SplitOptions {
  /** The share of each label's examples that goes to validation, between 0 and 1. */
  readonly validation: number;
  /** Draws which examples those are. Without it they are evenly spaced: for 0.2, every fifth. */
  readonly random?: Permutes;
}

/**
 * Divides a set in examples to learn from and examples to judge by: the same share of each label
 * (rounded down), so that both parts of a set of 3s and 7s have 3s and 7s. Both keep the order of
 * the set.
 *
 * @throws TypeError for what is no set, or no source of random orders.
 * @throws RangeError if the share is not between 0 and 1, or leaves either part empty.
 */
export function split(set: LabelledImages, options: SplitOptions): TrainingAndValidation {
  const count = countOf(set);
  const { validation: share, random } = options ?? {};
  if (!(share > 0 && share < 1)) {
    throw new RangeError(
      `expected a share for validation between 0 and 1, such as { validation: 0.2 }, got ${kindOf(share)}`,
    );
  }
  if (random !== undefined) checkPermutes(random);
  const positions = Uint32Array.from({ length: count }, (_, i) => i);
  const order = random ? permutationOf(count, random) : positions;
  const validates = chooseFromEachLabel(set.labels, order, share);
  const training = positions.filter((index) => !validates.has(index));
  const validation = positions.filter((index) => validates.has(index));
  if (training.length === 0 || validation.length === 0) {
    throw new RangeError(
      `expected both parts to get examples, got ${training.length} for training and ${validation.length} for validation from ${count} at a share of ${share}`,
    );
  }
  return { training: pick(set, training), validation: pick(set, validation) };
}

/** Goes through the examples in this order and takes one whenever its label's share has grown by one. */
function chooseFromEachLabel(labels: Uint8Array, order: Uint32Array, share: number): Set<number> {
  const chosen = new Set<number>();
  const seen = new Map<number, number>();
  for (const index of order) {
    const label = labels[index] as number;
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    if (shareOf(before + 1, share) > shareOf(before, share)) chosen.add(index);
  }
  return chosen;
}

function shareOf(count: number, share: number): number {
  // In floating point 100 × 0.29 is 28.999999999999996, and 29 is meant.
  return Math.floor(count * share + 1e-9);
}
