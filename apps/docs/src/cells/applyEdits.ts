/** A stretch of a text, from `start` up to `end`, that is to become another text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edit that adds a text and takes nothing away. */
export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/**
 * The text with all edits made. Edits may touch but not overlap; where several insert at one
 * position, they stand in the order given, and before what is replaced there.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let position = 0;
  for (const edit of ordered) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}
