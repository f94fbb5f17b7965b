import type { Picture } from "@underhood/viz";
import type { LessonRun } from "./runLesson.ts";

/** What a page shows of a lesson before anybody runs it; `outputs.json` beside the lesson. */
export interface LessonRecord {
  /** What each cell showed, by the cells' names. */
  readonly pictures: Readonly<Record<string, readonly Picture[]>>;
  /** The lesson's own small values, by name: what the prose can quote. */
  readonly values: Readonly<Record<string, PlainValue>>;
}

/** What JSON holds. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [name: string]: PlainValue };

/** Keeps of a run what the page needs. */
export function recordOf({ pictures, scope }: LessonRun): LessonRecord {
  const values = Object.entries(scope).filter((entry): entry is [string, PlainValue] => {
    const [, value] = entry;
    return isPlain(value) && JSON.stringify(value).length <= longestValue;
  });
  return { pictures, values: Object.fromEntries(values) };
}

/** The record as the text of its file: a line for each picture, so that a diff says which changed. */
export function recordText(record: LessonRecord): string {
  const cells = Object.entries(record.pictures).map(([name, pictures]) => {
    const lines = pictures.map((picture) => `      ${JSON.stringify(picture)}`);
    return `    ${JSON.stringify(name)}: [${lines.length > 0 ? `\n${lines.join(",\n")}\n    ` : ""}]`;
  });
  const values = Object.entries(record.values).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n  "pictures": ${braced(cells)},\n  "values": ${braced(values)}\n}\n`;
}

/** In characters of JSON: a shape or a row of a table, but no picture and no weights. */
const longestValue = 300;

function isPlain(value: unknown): value is PlainValue {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function braced(lines: readonly string[]): string {
  return lines.length > 0 ? `{\n${lines.join(",\n")}\n  }` : "{}";
}
