import { selectLabels, type TrainingAndValidation, take } from "@underhood/data";
import type { Net } from "./nets.ts";

/** Chooses from MNIST what a net is trained on and judged by. */
export function setsFor(
  net: Net,
  { training, validation }: TrainingAndValidation,
  digits: number,
): TrainingAndValidation {
  const chosen = net.isPair ? selectLabels(training, [3, 7]) : training;
  return {
    training: take(chosen, Math.min(digits, chosen.labels.length)),
    validation: net.isPair ? selectLabels(validation, [3, 7]) : validation,
  };
}
