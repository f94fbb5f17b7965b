import type { Picture } from "@underhood/viz";
import type { LessonRun } from "./runLesson.ts";

/** What a page shows of a lesson before anybody runs it; `outputs.json` beside the lesson. */
export interface LessonRecord {
  /** What each cell showed, by the cells' names. */
  readonly pictures: Readonly<Record<string, readonly Picture[]>>;
  /** What the last picture of a cell shows, where it is a tensor: as core's `describe` says it. */
  readonly tensors?: Readonly<Record<string, string>>;
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
export function recordOf({ pictures, tensors, scope }: LessonRun): LessonRecord {
  const values = Object.entries(scope).filter((entry): entry is [string, PlainValue] => {
    const [, value] = entry;
    return isPlain(value) && JSON.stringify(value).length <= longestValue;
  });
  const hasTensors = Object.keys(tensors).length > 0;
  return { pictures, ...(hasTensors ? { tensors } : {}), values: Object.fromEntries(values) };
}

/** The record as the text of its file: a line for each picture, so that a diff says which changed. */
export function recordText(record: LessonRecord): string {
  const cells = Object.entries(record.pictures).map(([name, pictures]) => {
    const lines = pictures.map((picture) => `      ${JSON.stringify(picture)}`);
    return `    ${JSON.stringify(name)}: [${lines.length > 0 ? `\n${lines.join(",\n")}\n    ` : ""}]`;
  });
  const lines = (entries: object) =>
    Object.entries(entries).map(
      ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    );
  const tensors = record.tensors ? `\n  "tensors": ${braced(lines(record.tensors))},` : "";
  return `{\n  "pictures": ${braced(cells)},${tensors}\n  "values": ${braced(lines(record.values))}\n}\n`;
}

/** In characters of JSON: a shape or a row of a table, but no picture and no weights. */
const longestValue = 300;

/** Whether a value is what JSON holds, at any depth. */
export function isPlain(value: unknown): value is PlainValue {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function braced(lines: readonly string[]): string {
  return lines.length > 0 ? `{\n${lines.join(",\n")}\n  }` : "{}";
}
