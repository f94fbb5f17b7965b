import { withNonZeros } from "./nonZeros.ts";
import type { Rows } from "./rows.ts";
import { withScratchAreas } from "./scratchAreas.ts";
import type { Workbench } from "./workbench.ts";

/** Where `listColumns` of the WebAssembly module has put its lists. */
export interface ColumnLists {
  readonly starts: number;
  readonly entries: number;
}

/** Runs `work` with the lists of where each column of a matrix is not 0, and of its values there. */
export function withColumnLists<Result>(
  bench: Workbench,
  matrix: Rows,
  work: (lists: ColumnLists) => Result,
): Result {
  const { offset, rows, length } = matrix;
  return withNonZeros(bench, matrix, ({ places, ends, count }) =>
    withScratchAreas(bench, [length + 2, 2 * count], ([starts = 0, entries = 0]) => {
      bench.functions.listColumns(offset, rows, length, places, ends, starts, entries);
      return work({ starts, entries });
    }),
  );
}
