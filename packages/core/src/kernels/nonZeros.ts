import type * as tf from "@tensorflow/tfjs";
import { knownNonZeros, rememberNonZeros } from "./rememberedNonZeros.ts";
import type { Rows } from "./rows.ts";
import type { Workbench } from "./workbench.ts";

/** Where `listNonZeros` of the WebAssembly module has put its lists. */
export interface NonZeros {
  readonly places: number;
  readonly ends: number;
  /** How many places there are. */
  readonly count: number;
}

/** Lists of larger matrices are not kept. */
const largestKept = 600_000;

const askedLengths = new WeakMap<Workbench, Set<number>>();

/** Runs `work` with the lists of where a matrix is not 0: those of the last time, if it is the same. */
export function withNonZeros<Result>(
  bench: Workbench,
  matrix: Rows,
  work: (lists: NonZeros) => Result,
): Result {
  const { id, rows, length, offset } = matrix;
  const remembered = knownNonZeros(bench, matrix);
  if (remembered) {
    return work({ ...partsOf(bench, remembered.lists, rows), count: remembered.count });
  }

  askedLengths.set(bench, (askedLengths.get(bench) ?? new Set()).add(length));
  const lists = makeLists(bench, rows, length);
  const parts = partsOf(bench, lists, rows);
  const count = bench.functions.listNonZeros(
    offset,
    rows,
    length,
    parts.places,
    parts.ends,
    parts.table,
  );
  if (id !== undefined && rows * length <= largestKept) {
    rememberNonZeros(bench, { id, rows, lists, count, share: 1 - count / (rows * length) });
    return work({ ...parts, count });
  }
  try {
    return work({ ...parts, count });
  } finally {
    bench.free(lists);
  }
}

/**
 * Lists where a tensor of rows is not 0 while its values are made: `make` writes both, and returns how
 * many are not 0. The products that come next find the lists.
 */
export function listWhileMaking(
  bench: Workbench,
  { id, rows, length }: Omit<Rows, "offset"> & { readonly id: object },
  make: (parts: Omit<NonZeros, "count"> & { readonly table: number }) => number,
): void {
  const lists = makeLists(bench, rows, length);
  const count = make(partsOf(bench, lists, rows));
  rememberNonZeros(bench, { id, rows, lists, count, share: 1 - count / (rows * length) });
}

/** Whether to list such rows while they are made: if the lists of rows so long have been asked for. */
export function isWorthListing(bench: Workbench, rows: number, length: number): boolean {
  return rows > 0 && rows * length <= largestKept && askedLengths.get(bench)?.has(length) === true;
}

function makeLists(bench: Workbench, rows: number, length: number): tf.TensorInfo {
  return bench.output([32 + rows + 1 + Math.ceil((rows * length) / 2) + 2], "int32");
}

function partsOf(bench: Workbench, lists: tf.TensorInfo, rows: number) {
  const table = bench.offsetOf(lists, "int32");
  const ends = table + 128;
  return { table, ends, places: ends + 4 * (rows + 1) };
}
