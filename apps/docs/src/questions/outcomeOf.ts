import type { ChoicePrediction, Outcome, Values } from "./prediction.ts";

/**
 * Which of the outcomes happens, by what the lesson recorded.
 *
 * @throws RangeError If it is not exactly one.
 */
export function outcomeOf({ choices }: ChoicePrediction, values: Values): Outcome {
  const happen = choices.filter(({ happens }) => happens === true || happens?.(values));
  const [outcome] = happen;
  if (outcome === undefined || happen.length > 1) {
    throw new RangeError(
      `expected one outcome of ${choices.map(({ id }) => id).join(", ")} to happen, got ${happen.length}`,
    );
  }
  return outcome;
}
