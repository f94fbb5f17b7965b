import { withColumnLists } from "./columnLists.ts";
import { type Multiplication, slim, stepsOf } from "./multiplication.ts";
import { withNonZeros } from "./nonZeros.ts";
import type { Rows } from "./rows.ts";
import { shareOfZeros } from "./shareOfZeros.ts";
import { type Panelled, withWidePanels } from "./widePanels.ts";
import type { Workbench } from "./workbench.ts";

/** Below this many multiplications it does not pay to look for zeros. */
const worthLooking = 30_000;
/** The room in which the products that skip zeros put some rows together. */
const sparseScratch = 128;

/**
 * Multiplies two matrices, one of which has many zeros, and skips these.
 *
 * Returns false, and has done nothing, if there are few zeros or a number is not finite.
 */
export function multiplySkippingZeros(bench: Workbench, product: Multiplication): boolean {
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
