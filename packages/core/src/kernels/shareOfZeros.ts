import { knownNonZeros } from "./rememberedNonZeros.ts";
import type { Rows } from "./rows.ts";
import type { Workbench } from "./workbench.ts";

/** How many values tell whether a matrix has many zeros. */
const samples = 256;
/** From this share of zeros on it pays to skip them. */
const manyZeros = 0.5;
/** The places of longer rows do not fit into 16 bits. */
const longestRow = 65_536;

/** Which share of a matrix is 0, if that is so much that it pays to skip the zeros; else 0. */
export function shareOfZeros(bench: Workbench, matrix: Rows): number {
  const { rows, length, offset } = matrix;
  if (length > longestRow) return 0;
  const share =
    knownNonZeros(bench, matrix)?.share ??
    bench.functions.countZeros(offset, rows * length, samples) / samples;
  return share < manyZeros ? 0 : share;
}
