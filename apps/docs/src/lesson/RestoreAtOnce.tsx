import type { ReactElement } from "react";
import type { Cell } from "../cells/parseCells.ts";
import { restoringProgram } from "./restoringProgram.ts";

/**
 * Shows the texts of cells that a link brings, or that this browser keeps, as soon as the cells arrive,
 * so that the page does not move when its program comes and puts them in. Stands before the cells, and
 * behind the notice of what a link brought.
 */
export function RestoreAtOnce({
  lesson,
  cells,
}: {
  /** The name of its folder. */
  readonly lesson: string;
  readonly cells: readonly Cell[];
}): ReactElement {
  const program = restoringProgram(
    lesson,
    cells.map(({ name }) => name),
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a program of ours, and names of our own
  return <script dangerouslySetInnerHTML={{ __html: program }} />;
}
