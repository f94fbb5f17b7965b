import { selectLabels, type TrainingAndValidation, take } from "@underhood/data";
import type { Net } from "./nets.ts";

/** Chooses from MNIST what a net is trained on and judged by. */
export function setsFor(
  net: Net,
  { training, validation }: TrainingAndValidation,
  digits: number,
): TrainingAndValidation {
  // selectLabels puts all 3s before all 7s, so the first ones have to be taken before.
  const first = take(training, Math.min(digits, training.labels.length));
  return {
    training: net.isPair ? selectLabels(first, [3, 7]) : first,
    validation: net.isPair ? selectLabels(validation, [3, 7]) : validation,
  };
}
