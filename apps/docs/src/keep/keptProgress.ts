import { type Kept, kept } from "./kept.ts";
import { isLessonName } from "./lessonNames.ts";

/** How far a reader is in a lesson. */
export interface LessonProgress {
  /** The names of the cells that have run, without those that the lesson no longer has. */
  readonly ran: readonly string[];
  /** How many cells the lesson has. */
  readonly of: number;
}

/** How far a reader is in each lesson, by its folder's name. */
export type Progress = Readonly<Record<string, LessonProgress>>;

/** What every reader begins with. */
export const noProgress: Progress = {};

/** How far this reader is. */
export const keptProgress: Kept<Progress> = kept("progress", readProgress);

/** Keeps that some of a lesson's cells have run. */
export function keepRan(
  lesson: string,
  ran: readonly { readonly name: string }[],
  cells: readonly { readonly name: string }[],
): void {
  const progress = keptProgress.now();
  const before = progress[lesson];
  const names = cells.map(({ name }) => name);
  const all = new Set([...(before?.ran ?? []), ...ran.map(({ name }) => name)]);
  const now = names.filter((name) => all.has(name));
  if (now.length === before?.ran.length && names.length === before.of) return;
  keptProgress.set({ ...progress, [lesson]: { ran: now, of: names.length } });
}

function readProgress(raw: unknown): Progress {
  if (raw === undefined) return noProgress;
  return Object.fromEntries(
    Object.entries(Object(raw)).filter(
      (entry): entry is [string, LessonProgress] =>
        isLessonName(entry[0]) && isLessonProgress(entry[1]),
    ),
  );
}

function isLessonProgress(value: unknown): value is LessonProgress {
  const { ran, of } = Object(value);
  return (
    Number.isInteger(of) &&
    Array.isArray(ran) &&
    ran.length <= of &&
    ran.every((name) => typeof name === "string")
  );
}
