import type { Trained } from "./training.ts";

/** The three numbers that fastai's Learner prints for an epoch. */
export function learnerRow({ trainingLoss, validationLoss, scores }: Trained): number[] {
  return [trainingLoss, validationLoss, scores.weighted];
}
