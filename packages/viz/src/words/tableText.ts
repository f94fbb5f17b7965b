import type { TableCell, TablePicture } from "../table.ts";
import { formatNumber } from "./formatNumber.ts";

/** A table as the texts that stand in it. */
export interface TableText {
  readonly headings: readonly string[];
  /** Whether a column holds numbers, which stand right; words stand left. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes every cell of a table; a column's unit stands in its heading. */
export function tableText({ columns, rows }: TablePicture): TableText {
  const digits = columns.map((column, i) => column.digits ?? digitsFor(rows.map((row) => row[i])));
  return {
    headings: columns.map(({ name, unit }) => (unit === undefined ? name : `${name} (${unit})`)),
    numeric: columns.map((_, i) => rows.some((row) => typeof row[i] === "number")),
    rows: rows.map((row) => columns.map((_, i) => cellText(row[i] ?? null, digits[i] ?? 0))),
  };
}

/** The decimals that let every number of a column be read, up to 4; all its numbers get as many, so that they align. */
function digitsFor(cells: readonly (TableCell | undefined)[]): number {
  return cells.reduce<number>((most, cell) => {
    if (typeof cell !== "number") return most;
    const decimals = Number(cell.toFixed(4)).toString().split(".")[1] ?? "";
    return Math.max(most, decimals.length);
  }, 0);
}

function cellText(cell: TableCell, digits: number): string {
  if (cell === null) return "–";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "string") return cell;
  const vanishes = cell !== 0 && Number(cell.toFixed(digits)) === 0;
  return formatNumber(cell, vanishes ? undefined : digits);
}
