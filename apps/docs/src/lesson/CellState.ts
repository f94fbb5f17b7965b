import type { CellOutcome } from "../cells/runCell.ts";

/** Where a cell stands in its reader's own run of the lesson. */
export interface CellState {
  /**
   * `idle`: not run yet, or run in a worker that is gone; `waiting`: for cells above it; `loading`:
   * for the engine; `done`, `failed` and `stopped`: how its last run ended.
   */
  readonly phase: "idle" | "waiting" | "loading" | "running" | "done" | "failed" | "stopped";
  /** The reader's text of the cell. */
  readonly code: string;
  /** Whether that is another text than the lesson's. */
  readonly isEdited: boolean;
  /** What that text came with, if nobody has changed it or run it here since. */
  readonly from?: Origin | undefined;
  /**
   * Whether what the cell shows comes from other texts than those that it and the cells above it have
   * now, or from another `myDigit`; and, if so, whether it was this cell that changed, or only one
   * above it, or only the digit.
   */
  readonly isStale: false | "changed" | "changed above" | "other digit";
  /** What its last run that ended came to. */
  readonly outcome?: CellOutcome;
  /** How long that run took. */
  readonly seconds?: number;
}

/** Where a text can have come from: an earlier visit is its reader's own. */
export type Origin = "link" | "file" | "earlier visit";
