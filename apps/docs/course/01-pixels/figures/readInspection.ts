import { wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import type { Inspection } from "./inspect.ts";
import type { Cell } from "./slice.ts";

const index = wholeNumber(0, 27);
const bound = wholeNumber(0, 28);

/**
 * Reads an inspection of a 28 by 28 image from what came with a link.
 *
 * @throws RangeError or TypeError if it is none.
 */
export function readInspection(raw: unknown): Inspection {
  const { cursor, slice, anchor } = Object(raw);
  return {
    cursor: readCell(cursor),
    slice: { rows: readRange(slice.rows), columns: readRange(slice.columns) },
    anchor: anchor === undefined ? undefined : readCell(anchor),
  };
}

function readCell(raw: unknown): Cell {
  const { row, column } = Object(raw);
  return { row: index(row), column: index(column) };
}

function readRange(raw: unknown): readonly [number, number] {
  const [from, to] = Array.isArray(raw) ? raw.map(bound) : [];
  if (from !== undefined && to !== undefined && from < to) return [from, to];
  throw new RangeError(`expected the ends of a range, got ${JSON.stringify(raw)}`);
}
