import type { Picture } from "@underhood/viz";
import type { CellRunner } from "../cells/CellRunner.ts";
import { type CellOutcome, runShown } from "../cells/runCell.ts";
import { nothingToCompare } from "./nothingToCompare.ts";

/** An answer that has run: what it came to, or why that cannot be compared. */
export type Attempt = {
  /** Where it ran. */
  readonly branch: CellRunner;
  /** What its own text showed, and how that ended. */
  readonly outcome: CellOutcome;
} & (
  | ({ readonly isComparable: true; readonly value: unknown } & Comparable)
  | { readonly isComparable: false }
);

/** What can be shown of what is compared. */
export interface Comparable {
  readonly pictures: readonly Picture[];
  /** What it is, if it is a tensor: as core's `describe` says it. */
  readonly tensor?: string | undefined;
}

/** What an answer is called as a cell. */
export const answerCell = "answer";

/**
 * Runs an answer, and then the check of its exercise, in a branch of a lesson.
 *
 * @param name The name that the answer declares.
 * @param check Its last expression is what is compared, and what it shows is the picture of it; by
 * default both are the value of the name.
 */
export async function attemptAnswer(
  branch: CellRunner,
  code: string,
  name: string,
  check: string = name,
): Promise<Attempt> {
  const { outcome } = await runShown(branch, { name: answerCell, code, line: 1 });
  if (outcome.problem) return { branch, outcome, isComparable: false };
  const missing = nothingToCompare(branch.scope, name);
  if (missing) return { branch, outcome: { ...outcome, ...missing }, isComparable: false };

  const checked = await runShown(branch, { name: "check", code: check, line: 1 });
  const { problem, explanation, pictures, tensor } = checked.outcome;
  if (problem?.cell === answerCell) {
    const ending = explanation ? { problem, explanation } : { problem };
    return { branch, outcome: { ...outcome, ...ending }, isComparable: false };
  }
  // A check expects a value of the right kind; what is of another kind stands for itself.
  if (problem && check !== name) return attemptAnswer(branch, code, name);
  // The last picture is that of the value itself.
  const own = checked.value === undefined ? pictures : pictures.slice(0, -1);
  const shown = own.length > 0 ? own : pictures;
  return { branch, outcome, isComparable: true, value: checked.value, pictures: shown, tensor };
}
