import { withColumnLists } from "./columnLists.ts";
import { type Rows, shareOfZeros, withNonZeros } from "./nonZeros.ts";
import { type Panelled, withWidePanels } from "./widePanels.ts";
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
  /** What TensorFlow.js knows the values by, where they are all the values of a tensor. */
  readonly aId?: object | undefined;
  readonly bId?: object | undefined;
  /** Whether b is likely to be multiplied with again, as weights are: then what was made of it is kept. */
  readonly keepsB?: boolean;
}

/** Fewer rows or columns than this make a slim matrix, for which packing panels does not pay. */
const slim = 4;
/** Below this many multiplications it does not pay to look for zeros. */
const worthLooking = 30_000;
/** The room in which the products that skip zeros put some rows together. */
const sparseScratch = 128;

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
  const bLiesInRows = !transposeB || inner === 1 || columns === 1;
  const bLiesInColumns = transposeB || inner === 1 || columns === 1;
  const { aRowStep, aInnerStep, bInnerStep, bColumnStep } = stepsOf(product);
  if (columns < slim && aLiesInRows && bLiesInColumns) {
    functions.rowTimesRowProduct(a, b, to, rows, inner, columns);
  } else if (rows === 1 && aLiesInRows && bLiesInColumns) {
    functions.rowTimesRowProduct(b, a, to, columns, inner, 1);
  } else if (rows < slim && bLiesInRows) {
    functions.sumOfRowsProduct(a, aRowStep, aInnerStep, b, to, rows, inner, columns);
  } else if (!multiplySkippingZeros(bench, product)) {
    bench.withScratch(8 * inner, (scratch) => {
      const [left, right] = [
        [a, aRowStep, aInnerStep] as const,
        [b, bInnerStep, bColumnStep] as const,
      ];
      functions.denseProduct(...left, ...right, to, rows, inner, columns, scratch);
    });
  }
}

/** How many bytes lie between two neighbours. */
function stepsOf({ rows, inner, columns, transposeA, transposeB }: Multiplication) {
  return {
    aRowStep: transposeA ? 4 : 4 * inner,
    aInnerStep: transposeA ? 4 * rows : 4,
    bInnerStep: transposeB ? 4 : 4 * columns,
    bColumnStep: transposeB ? 4 * inner : 4,
  };
}

/** Returns false, and has done nothing, if there are few zeros or a number is not finite. */
function multiplySkippingZeros(bench: Workbench, product: Multiplication): boolean {
  const { rows, inner, columns, a, b, to, transposeA, transposeB } = product;
  if (!isWorthLooking(rows, inner, columns)) return false;

  const aRows: Rows = transposeA
    ? { offset: a, rows: inner, length: rows, id: product.aId }
    : { offset: a, rows, length: inner, id: product.aId };
  const bRows: Rows = { offset: b, rows: inner, length: columns, id: product.bId };
  const aZeros = shareOfZeros(bench, aRows);
  const bZeros = transposeB ? 0 : shareOfZeros(bench, bRows);
  if (aZeros === 0 && bZeros === 0) return false;

  const { aRowStep, aInnerStep, bInnerStep, bColumnStep } = stepsOf(product);
  if (bZeros > aZeros) {
    // (a · b)ᵀ = bᵀ · aᵀ: the sparse matrix comes first, and the result lies transposed.
    const other = { offset: a, inner, columns: rows, innerStep: aInnerStep, columnStep: aRowStep };
    return sumOverColumns(bench, bRows, other, [to, 4, 4 * columns]);
  }
  const other: Panelled = {
    offset: b,
    inner,
    columns,
    innerStep: bInnerStep,
    columnStep: bColumnStep,
    id: product.keepsB ? product.bId : undefined,
  };
  return transposeA
    ? sumOverColumns(bench, aRows, other, [to, 4 * columns, 4])
    : sumOverRows(bench, aRows, other, to);
}

/** Whether a product is so large that it pays to look for zeros. */
export function isWorthLooking(rows: number, inner: number, columns: number): boolean {
  return rows * inner * columns >= worthLooking && rows >= slim && columns >= slim;
}

/** sparse · other, which skips the zeros of each row. Returns false if a number of other is not finite. */
function sumOverRows(bench: Workbench, sparse: Rows, other: Panelled, to: number): boolean {
  return withNonZeros(bench, sparse, ({ places, ends }) =>
    withWidePanels(bench, other, (panels) =>
      bench.withScratch(sparseScratch, (scratch) => {
        const { offset, rows } = sparse;
        const sizes = [rows, other.inner, other.columns] as const;
        bench.functions.sparseRowsProduct(offset, places, ends, panels, to, ...sizes, scratch);
      }),
    ),
  );
}

/** sparseᵀ · other, which skips the zeros of each column. Returns false if a number of other is not finite. */
function sumOverColumns(
  bench: Workbench,
  sparse: Rows,
  other: Panelled,
  target: readonly [to: number, rowStep: number, columnStep: number],
): boolean {
  return withWidePanels(bench, other, (panels) =>
    withColumnLists(bench, sparse, ({ starts, entries }) =>
      bench.withScratch(sparseScratch, (scratch) => {
        const sizes = [sparse.length, other.inner, other.columns] as const;
        bench.functions.sparseColumnsProduct(starts, entries, panels, ...target, ...sizes, scratch);
      }),
    ),
  );
}
