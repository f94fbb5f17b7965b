import type { Workbench } from "./workbench.ts";

/** Two matrices to multiply: `[rows, inner] · [inner, columns] → [rows, columns]`. */
export interface Multiplication {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  /** The byte offsets of the values, from {@link Workbench.offsetOf}. */
  readonly a: number;
  readonly b: number;
  readonly to: number;
  /** Whether a lies as `[inner, rows]`. */
  readonly transposeA: boolean;
  /** Whether b lies as `[columns, inner]`. */
  readonly transposeB: boolean;
}

/** Fewer rows or columns than this make a slim matrix, for which packing panels does not pay. */
const slim = 4;
/** Below this many multiplications it does not pay to look for zeros. */
const worthLooking = 30_000;
/** How many values tell whether a matrix has many zeros. */
const samples = 256;
/** From this share of zeros on it pays to skip them. */
const manyZeros = 0.5;

/** Multiplies two matrices in the way that suits their sizes and their zeros. */
export function multiply(bench: Workbench, product: Multiplication): void {
  const { functions } = bench;
  const { rows, inner, columns, a, b, to, transposeA, transposeB } = product;
  const bytes = 4 * rows * columns;
  if (bytes === 0) return;
  if (inner === 0) {
    bench.bytes().fill(0, to, to + bytes);
    return;
  }
  // A row or a column by itself lies the same way transposed or not.
  const aLiesInRows = !transposeA || inner === 1 || rows === 1;
  const bLiesInColumns = transposeB || inner === 1 || columns === 1;
  const bLiesInRows = !transposeB || inner === 1 || columns === 1;
  if (columns < slim && aLiesInRows && bLiesInColumns) {
    functions.rowTimesRowProduct(a, b, to, rows, inner, columns);
    return;
  }
  if (rows === 1 && aLiesInRows && bLiesInColumns) {
    functions.rowTimesRowProduct(b, a, to, columns, inner, 1);
    return;
  }
  const [aRowStep, aInnerStep] = transposeA ? [4, 4 * rows] : [4 * inner, 4];
  const [bInnerStep, bColumnStep] = transposeB ? [4, 4 * inner] : [4 * columns, 4];
  if (rows < slim && bLiesInRows) {
    functions.sumOfRowsProduct(a, aRowStep, aInnerStep, b, to, rows, inner, columns);
    return;
  }
  if (multiplySkippingZeros(bench, product)) return;
  bench.withScratch(8 * inner, (scratch) => {
    functions.denseProduct(
      a,
      aRowStep,
      aInnerStep,
      b,
      bInnerStep,
      bColumnStep,
      to,
      rows,
      inner,
      columns,
      scratch,
    );
  });
}

/** Returns false, and has done nothing, if there are few zeros or a number is not finite. */
function multiplySkippingZeros(bench: Workbench, product: Multiplication): boolean {
  const { functions } = bench;
  const { rows, inner, columns, a, b, to, transposeA, transposeB } = product;
  if (rows * inner * columns < worthLooking || rows < slim || columns < slim) return false;
  const aZeros = functions.countZeros(a, rows * inner, samples) / samples;
  const bZeros = transposeB ? 0 : functions.countZeros(b, inner * columns, samples) / samples;
  if (Math.max(aZeros, bZeros) < manyZeros) return false;

  if (bZeros > aZeros) {
    // (a · b)ᵀ = bᵀ · aᵀ: the sparse matrix comes first, and the result lies transposed.
    const [innerStep, columnStep] = transposeA ? [4 * rows, 4] : [4, 4 * inner];
    const room = inner * (rows + 32) + columns * 34;
    const check = bench.withScratch(room, (scratch) =>
      functions.sparseColumnsProduct(
        b,
        a,
        innerStep,
        columnStep,
        to,
        4,
        4 * columns,
        columns,
        inner,
        rows,
        scratch,
      ),
    );
    return check === 0;
  }
  const [innerStep, columnStep] = transposeB ? [4, 4 * inner] : [4 * columns, 4];
  if (transposeA) {
    const room = inner * (columns + 32) + rows * 34;
    const check = bench.withScratch(room, (scratch) =>
      functions.sparseColumnsProduct(
        a,
        b,
        innerStep,
        columnStep,
        to,
        4 * columns,
        4,
        rows,
        inner,
        columns,
        scratch,
      ),
    );
    return check === 0;
  }
  const room = inner * (columns + 34);
  const check = bench.withScratch(room, (scratch) =>
    functions.sparseRowsProduct(a, b, innerStep, columnStep, to, rows, inner, columns, scratch),
  );
  return check === 0;
}
