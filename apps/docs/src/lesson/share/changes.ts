import { isPlain, type PlainValue } from "../../cells/lessonRecord.ts";
import type { Stroke } from "../../pad/stroke.ts";
import { strokeOfText, strokeText } from "../../pad/strokeText.ts";

/** A cell with the text that a reader gave it. */
export interface ChangedCell {
  readonly name: string;
  readonly code: string;
}

/** What a reader has made of a lesson: what a link or a file carries. */
export interface Changes {
  readonly cells: readonly ChangedCell[];
  /** What is drawn on the pad, if the lesson shows it. */
  readonly drawing?: readonly Stroke[];
  /** What its figures are set to, where that is not how they were found. */
  readonly settings?: Readonly<Record<string, PlainValue>>;
}

/** Changes as JSON, short enough for a link. */
export function changesText({ drawing, ...others }: Changes): string {
  return JSON.stringify({ ...others, ...(drawing ? { drawing: drawing.map(strokeText) } : {}) });
}

/**
 * Reads changes from what anybody may have written.
 *
 * @throws TypeError or RangeError if they are none.
 */
export function readChanges(value: unknown): Changes {
  const { cells, drawing, settings } = Object(value);
  if (!Array.isArray(cells)) throw new TypeError("expected changed cells, found none");
  return {
    cells: cells.map(readCell),
    ...(drawing === undefined ? {} : { drawing: readDrawing(drawing) }),
    ...(settings === undefined ? {} : { settings: readSettings(settings) }),
  };
}

function readDrawing(value: unknown): Stroke[] {
  if (Array.isArray(value)) return value.map((text) => strokeOfText(String(text)));
  throw new TypeError("expected a drawing's strokes");
}

function readSettings(value: unknown): Record<string, PlainValue> {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isRecord && isPlain(value)) return Object.fromEntries(Object.entries(value));
  throw new TypeError("expected settings by their names");
}

function readCell(value: unknown): ChangedCell {
  const { name, code } = Object(value);
  if (typeof name === "string" && typeof code === "string") return { name, code };
  throw new TypeError("expected a changed cell's name and code");
}
