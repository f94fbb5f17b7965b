/** One pixel's place, counted from 0 at the top left. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of pixels; as in NumPy, `from` belongs to it and `to` does not. */
export interface Slice {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** An image as the lesson holds it: bytes 0..255, row by row. `[height, width]` */
export interface ByteImage {
  readonly shape: readonly [height: number, width: number];
  readonly data: Uint8Array;
}

/** The smallest slice that holds both cells, whichever way they lie. */
export function sliceBetween(a: Cell, b: Cell): Slice {
  return {
    rows: [Math.min(a.row, b.row), Math.max(a.row, b.row) + 1],
    columns: [Math.min(a.column, b.column), Math.max(a.column, b.column) + 1],
  };
}

/** The slice as NumPy writes it: `[4:10, 5:11]`. */
export function sliceText({ rows, columns }: Slice): string {
  return `[${rows.join(":")}, ${columns.join(":")}]`;
}

/** Rows and columns of the slice. `[height, width]` */
export function sliceShape({ rows, columns }: Slice): [height: number, width: number] {
  return [rows[1] - rows[0], columns[1] - columns[0]];
}

/** The slice's bytes, one array per row. */
export function sliceRows(image: ByteImage, { rows, columns }: Slice): number[][] {
  const width = image.shape[1];
  return range(rows).map((row) =>
    Array.from(image.data.subarray(row * width + columns[0], row * width + columns[1])),
  );
}

/** The whole numbers of a half-open range: `[4, 7]` → 4, 5, 6. */
export function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
