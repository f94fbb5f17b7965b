import { type ChangedCell, readChanges } from "../lesson/share/changes.ts";
import { type Kept, kept } from "./kept.ts";

/** What the name of the edits of each lesson begins with. */
export const editsPrefix = "edits/";

/** A lesson whose cells are as they were written. */
export const noEdits: readonly ChangedCell[] = [];

const ofLessons = new Map<string, Kept<readonly ChangedCell[]>>();

/** The cells of a lesson, by its folder's name, that its reader has changed. */
export function keptEdits(lesson: string): Kept<readonly ChangedCell[]> {
  const known = ofLessons.get(lesson);
  if (known) return known;
  const edits = kept(editsPrefix + lesson, readEdits);
  ofLessons.set(lesson, edits);
  return edits;
}

function readEdits(raw: unknown): readonly ChangedCell[] {
  return raw === undefined ? noEdits : readChanges({ cells: raw }).cells;
}
