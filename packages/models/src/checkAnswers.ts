import type * as tf from "@tensorflow/tfjs";
import { readsAtOnce } from "./readsAtOnce.ts";

/**
 * Refuses targets that answer no yes-or-no question: 1 is yes, 0 is no, and what is between a
 * probability. NaN is let through: where it comes from, a Learner finds out.
 *
 * They are looked at where they are in memory anyway, on wasm and cpu.
 */
export function checkAnswers(name: string, targets: tf.Tensor): void {
  if (readsAtOnce()) checkAnswerValues(name, targets.dataSync());
}

/** The same for the numbers themselves. */
export function checkAnswerValues(name: string, answers: ArrayLike<number>): void {
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i] as number;
    if (answer < 0 || answer > 1) {
      throw new RangeError(
        `${name} expects targets of 1 for yes and 0 for no, but targets[${i}] is ${answer}. ${adviceFor(name, answer)}`,
      );
    }
  }
}

function adviceFor(name: string, answer: number): string {
  if (answer === -1) return "Targets of -1 and 1 become 0 and 1 by targets.relu().";
  return Number.isInteger(answer) && answer > 0
    ? `Of labels, batches(set, { size: 64, positive: ${answer} }) of @underhood/data makes them; to tell more than ` +
        "two classes apart there are crossEntropy and accuracy."
    : `Are the outputs and the targets swapped? It is ${name}(outputs, targets).`;
}
