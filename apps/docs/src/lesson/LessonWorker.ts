import type { Cell } from "../cells/parseCells.ts";
import type { CellOutcome } from "../cells/runCell.ts";

/** Runs a lesson's cells off the page's thread. */
export interface LessonWorker {
  /** Readies the engine; quick when it is ready. */
  start(): Promise<void>;
  /** Runs one cell in the scope that all cells share. */
  runCell(cell: Cell): Promise<CellOutcome>;
}

/** A lesson's worker, as long as it lives. */
export interface RunningLessonWorker extends LessonWorker {
  /** Ends it at once, whatever it is doing; what it was asked for is never answered. */
  end(): void;
}
