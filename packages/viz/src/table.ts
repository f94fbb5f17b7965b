import { type Captioned, captionOf } from "./caption.ts";
import { kindOf, refuseTensor } from "./numbers.ts";

/** What one cell of a table holds; `null` where there is nothing to say. */
export type TableCell = string | number | boolean | null;

/** One column of a {@link TablePicture}. */
export interface TableColumn {
  readonly name: string;
  /** What the numbers count, such as `"s"` or `"%"`; it stands in the heading. */
  readonly unit?: string;
  /** How many decimals the numbers have; absent where the column shows as many as it needs. */
  readonly digits?: number;
}

/** Rows of numbers and words under named columns. */
export interface TablePicture extends Captioned {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Options of {@link table}. */
export interface TableOptions extends Captioned {
  /**
   * The columns to show, in order, by the names of the records' fields. By default all fields of the first record.
   */
  readonly columns?: Readonly<Record<string, TableColumnOptions>>;
}

/** How {@link table} shows one field of its records. */
export interface TableColumnOptions {
  /** The heading; by default the field's name. */
  readonly title?: string;
  /** What the numbers count, such as `"s"` or `"%"`. */
  readonly unit?: string;
  /** How many decimals the numbers have, 0 to 10; by default as many as the column needs, up to 4. */
  readonly digits?: number;
}

/**
 * A table of records: one row each, with their fields as columns. Numbers stand right, words left.
 *
 * A number that is not finite is shown as it is (`NaN`), because a table is where one looks for it; a picture holds it as text.
 * @throws TypeError for a tensor, or for a cell that is no string, number, boolean or null; RangeError for no rows or an unknown column.
 * @example
 * table([{ epoch: 1, loss: 0.6371 }, { epoch: 2, loss: 0.4012 }], { columns: { epoch: {}, loss: { digits: 2 } } });
 */
export function table(
  records: readonly Readonly<Record<string, unknown>>[],
  options: TableOptions = {},
): TablePicture {
  refuseTensor(records, "table");
  if (!Array.isArray(records)) {
    throw new TypeError(`table: expected a list of records, got ${kindOf(records)}`);
  }
  const [first] = records;
  if (first === undefined) throw new RangeError("table: expected at least one row");
  const columns: Readonly<Record<string, TableColumnOptions>> =
    options.columns ?? Object.fromEntries(Object.keys(first).map((name) => [name, {}]));
  const names = Object.keys(columns);
  if (names.length === 0) throw new RangeError("table: expected at least one column");
  return {
    kind: "table",
    columns: Object.entries(columns).map(([name, { title = name, unit, digits }]) => ({
      name: title,
      ...(unit === undefined ? {} : { unit: String(unit) }),
      ...(digits === undefined ? {} : { digits: decimals(digits, name) }),
    })),
    rows: records.map((record, row) => names.map((name) => cell(record, name, row))),
    ...captionOf(options),
  };
}

function decimals(digits: number, name: string): number {
  if (Number.isInteger(digits) && digits >= 0 && digits <= 10) return digits;
  throw new RangeError(
    `table: digits of ${name} must be a whole number from 0 to 10, got ${digits}`,
  );
}

function cell(record: Readonly<Record<string, unknown>>, name: string, row: number): TableCell {
  const value = record[name];
  const where = `table: ${name} in row ${row}`;
  if (value === undefined) {
    throw new RangeError(
      `${where} is missing; that row has ${Object.keys(record).join(", ")}, and null leaves a cell empty`,
    );
  }
  refuseTensor(value, where);
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : String(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  throw new TypeError(
    `${where}: expected a string, a number, a boolean or null, got ${kindOf(value)}`,
  );
}
