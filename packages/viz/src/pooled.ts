/** A matrix of numbers, row by row. */
export interface Matrix {
  readonly height: number;
  readonly width: number;
  readonly values: readonly number[];
}

/** Shrinks a matrix by a whole factor: each block of `factor × factor` numbers becomes its mean. */
export function pooled({ height, width, values }: Matrix, factor: number): Matrix {
  const rows = Math.ceil(height / factor);
  const columns = Math.ceil(width / factor);
  const sums = new Array<number>(rows * columns).fill(0);
  const counts = new Array<number>(rows * columns).fill(0);
  for (const [i, value] of values.entries()) {
    const row = Math.floor(Math.floor(i / width) / factor);
    const block = row * columns + Math.floor((i % width) / factor);
    sums[block] = (sums[block] ?? 0) + value;
    counts[block] = (counts[block] ?? 0) + 1;
  }
  return {
    height: rows,
    width: columns,
    values: sums.map((sum, block) => sum / (counts[block] ?? 1)),
  };
}

/** Cuts values that stand row by row into their rows. */
export function inRows<Value>(values: readonly Value[], width: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / width) }, (_, row) =>
    values.slice(row * width, (row + 1) * width),
  );
}
