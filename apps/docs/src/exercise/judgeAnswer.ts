import type { CellRunner } from "../cells/CellRunner.ts";
import type { Explanation } from "../cells/explain/explanation.ts";
import { parseCells } from "../cells/parseCells.ts";
import { type CellOutcome, runShown } from "../cells/runCell.ts";
import type { TensorLedger } from "../cells/TensorLedger.ts";
import { attemptAnswer, type Shown } from "./attemptAnswer.ts";
import type { JudgingPrograms } from "./ExercisePage.ts";
import { lend } from "./lend.ts";
import { sameResult } from "./sameResult.ts";
import { tellDifference } from "./tellDifference.ts";

/** An answer, and all that is needed to judge it. */
export interface AnswerToJudge {
  /** The reader's text. */
  readonly code: string;
  /** The name that it declares. */
  readonly answer: string;
  readonly programs: JudgingPrograms;
}

/** What an answer came to: plain data, which can be sent between threads. */
export interface Judgement {
  /**
   * `known`: it makes a known mistake; `start`: it does what the reader began with; `other`: it is
   * wrong in some other way; `failed`: there is nothing to compare.
   */
  readonly verdict: "right" | "known" | "start" | "other" | "failed";
  /** The known mistake: the name of its file. */
  readonly mistake?: string;
  /** What the reader's own text showed, and how that ended. */
  readonly outcome: CellOutcome;
  /** What the answer came to. */
  readonly made?: Shown;
  /** What was asked for. */
  readonly wanted?: Shown;
  /** In words, how the two differ. */
  readonly difference?: string;
}

/** All that runs when an answer is judged, as one text. */
export function codeOf({ code, programs }: AnswerToJudge): string {
  const { start, solution, check = "", wrong } = programs;
  return [code, start, solution, check, ...Object.values(wrong)].join("\n");
}

/**
 * Judges an answer by what it computes, not by how it is written. Each program runs in a branch of the
 * lesson, after its cells, and leaves nothing behind: no name, no tensor, no change to what the lesson
 * holds.
 */
export async function judgeAnswer(
  lesson: CellRunner,
  ledger: TensorLedger,
  exercise: AnswerToJudge,
): Promise<Judgement> {
  const roots = () => lesson.values();
  try {
    return await ledger.keepBooks("an exercise", () => judge(lesson, exercise), roots);
  } finally {
    await ledger.keepBooks("an exercise", async () => {}, roots); // frees what the other made
  }
}

async function judge(
  lesson: CellRunner,
  { code, answer, programs }: AnswerToJudge,
): Promise<Judgement> {
  const attempt = (text: string) =>
    attemptAnswer(lesson.branch(lend), text, answer, programs.check);
  const yours = await attempt(code);
  const { outcome } = yours;
  if (!yours.isComparable) return { verdict: "failed", outcome };
  const solution = await attempt(cellOf(programs.solution, "answer"));
  if (!solution.isComparable)
    return { verdict: "failed", outcome: { ...outcome, explanation: otherCellsAbove } };

  const compared = { outcome, made: shownOf(yours), wanted: shownOf(solution) };
  if (isRight(yours.value) ?? sameResult(yours.value, solution.value))
    return { verdict: "right", ...compared };
  const start = await attempt(cellOf(programs.start, "answer"));
  if (start.isComparable && sameResult(yours.value, start.value))
    return { verdict: "start", ...compared };
  for (const [mistake, program] of Object.entries(programs.wrong)) {
    const wrong = await attempt(cellOf(program, "answer"));
    if (!wrong.isComparable || !sameResult(yours.value, wrong.value)) continue;
    const picture = cellOf(program, "picture");
    if (picture === "") return { verdict: "known", mistake, ...compared };
    const shown = await runShown(wrong.branch, { name: "picture", code: picture, line: 1 });
    const made = { ...compared.made, pictures: shown.outcome.pictures };
    return { verdict: "known", mistake, ...compared, made };
  }
  const isFunction = typeof yours.branch.scope[answer] === "function";
  const subject = isFunction ? `What \`${answer}\` gives` : `\`${answer}\``;
  const difference = tellDifference(subject, yours.value, solution.value);
  return { verdict: "other", ...compared, difference };
}

function shownOf({ pictures, tensor }: Shown): Shown {
  return tensor === undefined ? { pictures } : { pictures, tensor };
}

/** The code of a cell of a program; empty, if it has none of that name. */
function cellOf(program: string, name: string): string {
  return parseCells(program).find((cell) => cell.name === name)?.code ?? "";
}

/** Where many answers are right, the check says whether this is one. */
function isRight(value: unknown): boolean | undefined {
  const said = Object(value).isRight;
  return typeof said === "boolean" ? said : undefined;
}

const otherCellsAbove: Explanation = {
  title: "The exercise does not fit the cells above",
  text: "Its own solution fails here. It expects the cells above as the lesson has them, and some are changed.",
  fix: "Reset the cells that you have changed, and run the exercise again.",
};
