import { type Captioned, captionOf } from "./caption.ts";
import { type NumberArray, type PixelRange, pixelRange, readArray, toInk } from "./greyImage.ts";

/** A block of an image as numbers over their greys. */
export interface PixelTablePicture extends Captioned {
  readonly kind: "pixelTable";
  /** The rows shown, first and one past the last, as in `slice`. */
  readonly rows: readonly [from: number, to: number];
  /** The columns shown, first and one past the last, as in `slice`. */
  readonly columns: readonly [from: number, to: number];
  /** The numbers to print, row by row. */
  readonly values: readonly number[];
  /** Their greys, from 0 (paper) to 255 (ink). */
  readonly ink: readonly number[];
  /** How many decimals to print. */
  readonly digits: number;
}

/** Options of {@link pixelTable}. */
export interface PixelTableOptions extends Captioned {
  /** `[from, to]` as in `slice`: `to` is the first row not shown. By default all rows. */
  readonly rows?: readonly [from: number, to: number];
  /** `[from, to]` as in `slice`: `to` is the first column not shown. By default all columns. */
  readonly columns?: readonly [from: number, to: number];
  /** Decimals, 0 to 6; by default 0, or 2 where the whole range is 1 or less. */
  readonly digits?: number;
  /** The values of paper and ink; by default 0 and 255 for bytes, 0 and 1 for other numbers. */
  readonly range?: PixelRange;
}

/**
 * A picture of an image's numbers, each printed over its own grey. `[height, width]`
 *
 * @throws TypeError for a tensor; RangeError for a wrong shape, length, value, or a range of rows or columns outside the image.
 * @example
 * pixelTable({ shape: [2, 2], data: Uint8Array.of(0, 80, 160, 255) }, { rows: [0, 1] });
 */
export function pixelTable(image: NumberArray, options: PixelTableOptions = {}): PixelTablePicture {
  const { shape, values } = readArray(image, "pixelTable", ["height", "width"]);
  const [height = 0, width = 0] = shape;
  const range = pixelRange(image, "pixelTable", options.range);
  const digits = options.digits ?? (range[1] - range[0] > 1 ? 0 : 2);
  if (!Number.isInteger(digits) || digits < 0 || digits > 6) {
    throw new RangeError(`pixelTable: digits must be a whole number from 0 to 6, got ${digits}`);
  }
  const rows = span(options.rows, height, "rows");
  const columns = span(options.columns, width, "columns");
  const block: number[] = [];
  for (let row = rows[0]; row < rows[1]; row++) {
    block.push(...values.slice(row * width + columns[0], row * width + columns[1]));
  }
  return {
    kind: "pixelTable",
    rows,
    columns,
    values: block.map((value) => Number(value.toFixed(digits)) + 0),
    ink: toInk(block, range, "pixelTable"),
    digits,
    ...captionOf(options),
  };
}

function span(
  range: readonly [number, number] | undefined,
  size: number,
  name: string,
): readonly [number, number] {
  const [from, to] = range ?? [0, size];
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > size || from >= to) {
    throw new RangeError(
      `pixelTable: ${name} must be [from, to] with 0 ≤ from < to ≤ ${size}, got [${from}, ${to}]`,
    );
  }
  return [from, to];
}
