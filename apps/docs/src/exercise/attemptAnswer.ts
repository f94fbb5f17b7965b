import type { Picture } from "@underhood/viz";
import type { CellRunner } from "../cells/CellRunner.ts";
import { type CellOutcome, runShown } from "../cells/runCell.ts";
import { answerCell } from "./answerCell.ts";
import { nothingToCompare } from "./nothingToCompare.ts";

/** An answer that has run: what it came to, or why that cannot be compared. */
export type Attempt = {
  /** Where it ran. */
  readonly branch: CellRunner;
  /** What its own text showed, and how that ended. */
  readonly outcome: CellOutcome;
} & (({ readonly isComparable: true } & Comparable) | { readonly isComparable: false });

/** What is compared. */
export interface Comparable extends Shown {
  readonly value: unknown;
}

/** What can be shown of it. */
export interface Shown {
  readonly pictures: readonly Picture[];
  /** What it is, if it is a tensor: as core's `describe` says it. */
  readonly tensor?: string | undefined;
}

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

  const run = (text: string) => runShown(branch, { name: "check", code: text, line: 1 });
  const checked = await run(check);
  const { problem, explanation } = checked.outcome;
  if (problem?.cell === answerCell) {
    const ending = explanation ? { problem, explanation } : { problem };
    return { branch, outcome: { ...outcome, ...ending }, isComparable: false };
  }
  // A check expects a value of the right kind; what is of another kind stands for itself.
  const compared = problem ? await run(name) : checked;
  return { branch, outcome, isComparable: true, ...comparableIn(compared) };
}

function comparableIn({
  outcome: { pictures, tensor },
  value,
}: Awaited<ReturnType<typeof runShown>>): Comparable {
  // The last picture is that of the value itself.
  const own = value === undefined ? pictures : pictures.slice(0, -1);
  return { value, pictures: own.length > 0 ? own : pictures, tensor };
}
