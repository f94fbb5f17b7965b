/** A cell with the text that a reader gave it. */
export interface ChangedCell {
  readonly name: string;
  readonly code: string;
}

/** What a reader has made of a lesson: what a link or a file carries. */
export interface Changes {
  readonly cells: readonly ChangedCell[];
}

/**
 * Reads changes from what anybody may have written.
 *
 * @throws TypeError if they are none.
 */
export function readChanges(value: unknown): Changes {
  const cells = Object(value).cells;
  if (!Array.isArray(cells)) throw new TypeError("expected changed cells, found none");
  return { cells: cells.map(readCell) };
}

function readCell(value: unknown): ChangedCell {
  const { name, code } = Object(value);
  if (typeof name === "string" && typeof code === "string") return { name, code };
  throw new TypeError("expected a changed cell's name and code");
}
