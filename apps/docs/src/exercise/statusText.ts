import type { ExerciseInHand } from "./useExercise.ts";

/** Says in a few words how an exercise stands. */
export function statusText(
  exercise: Pick<ExerciseInHand, "phase" | "judgement" | "mistake" | "isStale" | "trouble">,
): string {
  const { phase, judgement, mistake, isStale, trouble } = exercise;
  switch (phase) {
    case "idle":
      return "Run checks your answer";
    case "waiting":
      return "the cells above run first…";
    case "running":
      return "checking…";
    case "stopped":
      return "stopped; the next run starts from the first cell";
    case "cell failed":
      return `the cell “${trouble}” above ended with an error`;
    case "broken":
      return `the check could not run: ${trouble}`;
  }
  if (isStale) return "changed since it was checked";
  switch (judgement?.verdict) {
    case "right":
      return "right";
    case "known":
      return `not yet: ${mistake?.title}`;
    case "start":
      return "not yet: this does what you began with";
    case "failed":
      return judgement.outcome.problem
        ? "ended with an error"
        : `not yet: ${judgement.outcome.explanation?.title}`;
    default:
      return "not yet: something else than was asked for";
  }
}
