/** Two matrices to multiply: `[rows, inner] · [inner, columns] → [rows, columns]`. */
export interface Multiplication {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  /** The byte offsets of the values, from the `offsetOf` of a workbench. */
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
export const slim = 4;

/** How many bytes lie between two neighbours, along the rows, the inner axis and the columns. */
export interface Steps {
  readonly aRowStep: number;
  readonly aInnerStep: number;
  readonly bInnerStep: number;
  readonly bColumnStep: number;
}

/** The steps of two matrices. */
export function stepsOf(product: Multiplication): Steps {
  const { rows, inner, columns, transposeA, transposeB } = product;
  return {
    aRowStep: transposeA ? 4 : 4 * inner,
    aInnerStep: transposeA ? 4 * rows : 4,
    bInnerStep: transposeB ? 4 : 4 * columns,
    bColumnStep: transposeB ? 4 * inner : 4,
  };
}
