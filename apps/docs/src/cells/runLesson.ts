import { useEngine } from "@underhood/core";
import type { Picture } from "@underhood/viz";
import { sampleDigit } from "../pad/myDigit.ts";
import { CellRunner } from "./CellRunner.ts";
import type { CellProblem } from "./cellProblem.ts";
import { loadLessonModule } from "./lessonModules.ts";
import { type Cell, parseCells } from "./parseCells.ts";
import { runCell } from "./runCell.ts";
import { TensorLedger } from "./TensorLedger.ts";

/** A lesson that has run from its first cell to its last. */
export interface LessonRun {
  /** What each cell showed, by the cells' names. */
  readonly pictures: Readonly<Record<string, readonly Picture[]>>;
  /** What core's `describe` says of the cells' last values that are tensors, by the cells' names. */
  readonly tensors: Readonly<Record<string, string>>;
  /** The names that the lesson declared at its top level, with their values. */
  readonly scope: Readonly<Record<string, unknown>>;
}

/**
 * Runs a lesson's program in Node, against the packages as they are built. Its `myDigit` is the
 * course's own.
 *
 * @param path The path of the program, to be named in errors.
 * @throws SyntaxError if the program is not in cells; Error that names the line at which it failed.
 */
export async function runLesson(source: string, path: string): Promise<LessonRun> {
  const cells = parseCells(source);
  await useEngine(); // as the page's worker does
  const runner = new CellRunner(loadLessonModule);
  runner.give({ myDigit: sampleDigit.image });
  const ledger = new TensorLedger();
  const pictures: Record<string, readonly Picture[]> = {};
  const tensors: Record<string, string> = {};
  for (const cell of cells) {
    const outcome = await runCell(runner, cell, ledger);
    if (outcome.problem) throw new Error(inFile(outcome.problem, cells, path));
    pictures[cell.name] = outcome.pictures;
    if (outcome.tensor !== undefined) tensors[cell.name] = outcome.tensor;
  }
  return { pictures, tensors, scope: runner.scope };
}

function inFile({ message, cell, line = 1 }: CellProblem, cells: readonly Cell[], path: string) {
  const start = cells.find(({ name }) => name === cell)?.line ?? 1;
  return `${path}:${start + line - 1}: ${message}`;
}
