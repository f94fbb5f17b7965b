import { type Multiplication, slim, stepsOf } from "./multiplication.ts";
import { multiplySkippingZeros } from "./multiplySkippingZeros.ts";
import type { Workbench } from "./workbench.ts";

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
