import type * as tf from "@tensorflow/tfjs";
import type { Workbench } from "./workbench.ts";

/** A matrix whose rows lie in one piece. */
export interface Rows {
  /** The byte offset of its values. */
  readonly offset: number;
  readonly rows: number;
  /** How many values a row has. */
  readonly length: number;
  /** What TensorFlow.js knows the values by, if they are all the values of a tensor. */
  readonly id: object | undefined;
}

/** Where `listNonZeros` of the WebAssembly module has put its lists. */
export interface NonZeros {
  readonly places: number;
  readonly ends: number;
  /** How many places there are. */
  readonly count: number;
}

interface Remembered {
  readonly id: object;
  readonly rows: number;
  /** How many values are not 0. */
  readonly count: number;
  /** Which share of it is 0. */
  readonly share: number;
  readonly lists: tf.TensorInfo;
}

/** A layer's inputs are multiplied on the way forth and on the way back: this many of them are kept. */
const memorySize = 4;
/** Lists of larger matrices are not kept. */
const largestKept = 600_000;
/** The places of longer rows do not fit into 16 bits. */
const longestRow = 65_536;
/** How many values tell whether a matrix has many zeros. */
const samples = 256;
/** From this share of zeros on it pays to skip them. */
const manyZeros = 0.5;

const memories = new WeakMap<Workbench, Remembered[]>();
const askedLengths = new WeakMap<Workbench, Set<number>>();

/** Which share of a matrix is 0, if that is so much that it pays to skip the zeros; else 0. */
export function shareOfZeros(bench: Workbench, matrix: Rows): number {
  const { rows, length, offset } = matrix;
  if (length > longestRow) return 0;
  const share =
    known(bench, matrix)?.share ??
    bench.functions.countZeros(offset, rows * length, samples) / samples;
  return share < manyZeros ? 0 : share;
}

/** Runs `work` with the lists of where a matrix is not 0: those of the last time, if it is the same. */
export function withNonZeros<Result>(
  bench: Workbench,
  matrix: Rows,
  work: (lists: NonZeros) => Result,
): Result {
  const { id, rows, length, offset } = matrix;
  const remembered = known(bench, matrix);
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
    remember(bench, { id, rows, lists, count, share: 1 - count / (rows * length) });
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
  remember(bench, { id, rows, lists, count, share: 1 - count / (rows * length) });
}

/** Whether to list such rows while they are made: if the lists of rows so long have been asked for. */
export function isWorthListing(bench: Workbench, rows: number, length: number): boolean {
  return rows > 0 && rows * length <= largestKept && askedLengths.get(bench)?.has(length) === true;
}

function known(bench: Workbench, { id, rows }: Rows): Remembered | undefined {
  return memories.get(bench)?.find((each) => each.id === id && each.rows === rows);
}

function remember(bench: Workbench, remembered: Remembered): void {
  const memory = memories.get(bench) ?? [];
  memories.set(bench, memory);
  memory.unshift(remembered);
  for (const { lists } of memory.splice(memorySize)) bench.free(lists);
}

function makeLists(bench: Workbench, rows: number, length: number): tf.TensorInfo {
  return bench.output([32 + rows + 1 + Math.ceil((rows * length) / 2) + 2], "int32");
}

/** Forgets where a tensor is not 0, because its values are about to change. */
export function forgetNonZeros(bench: Workbench, { dataId }: tf.TensorInfo): void {
  const memory = memories.get(bench) ?? [];
  const place = memory.findIndex(({ id }) => id === dataId);
  for (const { lists } of place < 0 ? [] : memory.splice(place, 1)) bench.free(lists);
}

function partsOf(bench: Workbench, lists: tf.TensorInfo, rows: number) {
  const table = bench.offsetOf(lists, "int32");
  const ends = table + 128;
  return { table, ends, places: ends + 4 * (rows + 1) };
}
