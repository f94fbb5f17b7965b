import type { Tensor } from "@tensorflow/tfjs";
import { type Picture, setDisplay, show } from "@underhood/viz";
import type { CellRunner } from "./CellRunner.ts";
import type { CellProblem } from "./cellProblem.ts";
import type { Cell } from "./parseCells.ts";
import { previewText } from "./previewText.ts";
import type { TensorLedger } from "./TensorLedger.ts";

/** What running a cell came to: plain data, which can be sent between threads. */
export interface CellOutcome {
  /** What the cell showed, in order. */
  readonly pictures: readonly Picture[];
  /** What went wrong, if something did. */
  readonly problem?: CellProblem;
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
  const pictures: Picture[] = [];
  const former = setDisplay((picture) => pictures.push(picture));
  try {
    const run = async () => {
      const { value, problem } = await runner.run(cell);
      if (value !== undefined) await showValue(value);
      return problem ? { pictures, problem } : { pictures };
    };
    return await ledger.keepBooks(cell.name, run, () => runner.values());
  } finally {
    setDisplay(former);
  }
}

/** Shows any value: what `show` refuses, as a short text. */
async function showValue(value: unknown): Promise<void> {
  if (isTensor(value)) {
    const { format } = await import("@underhood/core");
    show(format(value));
    return;
  }
  try {
    show(value as Parameters<typeof show>[0]);
  } catch {
    show(previewText(value));
  }
}

function isTensor(value: unknown): value is Tensor {
  return typeof value === "object" && value !== null && "dataSync" in value && "dtype" in value;
}
