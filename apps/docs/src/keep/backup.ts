import { readChanges } from "../lesson/share/changes.ts";
import { readStrokes } from "../pad/keptDrawing.ts";
import { isLessonName } from "./lessonNames.ts";

/** What a file holds that a reader takes to another browser; the number is the form's version. */
interface Backup {
  readonly underhood: 1;
  readonly kept: Readonly<Record<string, unknown>>;
}

/** All that is kept, as `allKept` gives it, as the text of a file; without what is damaged. */
export function backupText(texts: Readonly<Record<string, string>>): string {
  const kept = Object.entries(texts).flatMap(([name, text]) => {
    try {
      const value: unknown = JSON.parse(text);
      check(name, value);
      return [[name, value]];
    } catch {
      return [];
    }
  });
  const backup: Backup = { underhood: 1, kept: Object.fromEntries(kept) };
  return `${JSON.stringify(backup, null, 1)}\n`;
}

/**
 * What is to be kept, from the text of a file that anybody may have written.
 *
 * @throws Error that says what is wrong with it; then nothing of it should be kept.
 */
export function readBackup(text: string): Record<string, string> {
  const { underhood, kept } = Object(parsed(text));
  if (underhood === undefined || typeof kept !== "object" || kept === null)
    throw new Error("it was not made by this page");
  if (underhood !== 1) throw new Error("it was made by a newer version of this site");
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => {
      check(name, value);
      return [name, JSON.stringify(value)];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error("it is no JSON, or was cut off", { cause });
  }
}

function check(name: string, value: unknown): void {
  const [kind = "", lesson, ...more] = name.split("/");
  const checkValue = Object.hasOwn(checks, kind) ? checks[kind] : undefined;
  const isPlace = more.length === 0 && (lesson === undefined || isLessonName(lesson));
  if (!checkValue || !isPlace) throw new Error(`it holds “${name}”, which is unknown here`);
  try {
    checkValue(value);
  } catch (cause) {
    throw new Error(`what it holds as “${name}” is damaged`, { cause });
  }
}

/** What may be kept, by the first word of its name. */
const checks: Readonly<Record<string, (value: unknown) => void>> = {
  drawing: readStrokes,
  edits: (cells) => readChanges({ cells }),
  exercises: isRecord,
  progress: isRecord,
  answers: isRecord,
  guesses: isRecord,
};

/** Those who keep these leave out what they do not know. */
function isRecord(value: unknown): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError("expected values by their names");
}
