import { Tensor } from "@tensorflow/tfjs";
import { describe } from "@underhood/core";
import { type Picture, setDisplay, show } from "@underhood/viz";
import type { CellResult, CellRunner } from "./CellRunner.ts";
import type { CellProblem } from "./cellProblem.ts";
import { explain } from "./explain/explain.ts";
import type { Explanation } from "./explain/explanation.ts";
import type { Cell } from "./parseCells.ts";
import { previewText } from "./previewText.ts";
import type { TensorLedger } from "./TensorLedger.ts";
import { tensorPicture } from "./tensorPicture.ts";

/** What running a cell came to: plain data, which can be sent between threads. */
export interface CellOutcome {
  /** What the cell showed, in order. */
  readonly pictures: readonly Picture[];
  /** What the last picture shows, where it is a tensor: as core's `describe` says it. */
  readonly tensor?: string;
  /** What went wrong, if something did. */
  readonly problem?: CellProblem;
  /** What lies behind the problem, or behind a result that is hardly what was meant. */
  readonly explanation?: Explanation;
}

/**
 * Runs a cell and collects what it shows, by `show` or as the value of its last expression.
 *
 * @param ledger Frees what earlier runs of the cell made.
 */
export async function runCell(
  runner: CellRunner,
  cell: Cell,
  ledger: TensorLedger,
): Promise<CellOutcome> {
  const run = async () => (await runShown(runner, cell)).outcome;
  return ledger.keepBooks(cell.name, run, () => runner.values());
}

/** Runs a cell and collects what it shows; also gives the value of its last expression. */
export async function runShown(
  runner: CellRunner,
  cell: Cell,
): Promise<{ readonly outcome: CellOutcome; readonly value: unknown }> {
  const pictures: Picture[] = [];
  const former = setDisplay((picture) => pictures.push(picture));
  try {
    const result = await runner.run(cell);
    const { value } = result;
    const outcome = { pictures, ...showValue(value), ...ending(runner, result, pictures) };
    return { outcome, value };
  } finally {
    setDisplay(former);
  }
}

/** Shows any value: a tensor by what it holds, and what `show` refuses as a short text. */
function showValue(value: unknown): Pick<CellOutcome, "tensor"> {
  if (value === undefined) return {};
  if (value instanceof Tensor && !value.isDisposed) {
    show(tensorPicture(value));
    return { tensor: describe(value) };
  }
  if (value instanceof Promise) value.catch(() => {}); // nobody else will hear of it
  try {
    show(value as Parameters<typeof show>[0]);
  } catch {
    show(previewText(value));
  }
  return {};
}

/** What went wrong, and what is to be explained. */
function ending(
  runner: CellRunner,
  { value, problem, unawaited }: CellResult,
  pictures: readonly Picture[],
): Pick<CellOutcome, "problem" | "explanation"> {
  const line = problem && runner.lineOf(problem);
  const explanation = explain({
    ...(problem ? { message: problem.message } : {}),
    ...(line === undefined ? {} : { line }),
    scope: runner.scope,
    value,
    shown: pictures.flatMap((picture) => (picture.kind === "text" ? [picture.text] : [])),
    unawaited,
  });
  return { ...(problem ? { problem } : {}), ...(explanation ? { explanation } : {}) };
}
