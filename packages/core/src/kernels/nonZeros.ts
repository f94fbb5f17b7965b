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
}

interface Remembered {
  readonly id: object;
  readonly rows: number;
  readonly lists: tf.TensorInfo;
}

/** A layer's inputs are multiplied on the way forth and on the way back: this many of them are kept. */
const memorySize = 4;
/** Lists of larger matrices are not kept. */
const largestKept = 600_000;
/** How many values tell whether a matrix has many zeros. */
const samples = 256;
/** From this share of zeros on it pays to skip them. */
const manyZeros = 0.5;

const memories = new WeakMap<Workbench, Remembered[]>();

/** Which share of a matrix is 0, if that is so much that it pays to skip the zeros; else 0. */
export function shareOfZeros(bench: Workbench, matrix: Rows): number {
  const { rows, length, offset } = matrix;
  if (length > 65_536) return 0;
  const share = bench.functions.countZeros(offset, rows * length, samples) / samples;
  return share < manyZeros ? 0 : share;
}

/** Runs `work` with the lists of where a matrix is not 0: those of the last time, if it is the same. */
export function withNonZeros<Result>(
  bench: Workbench,
  matrix: Rows,
  work: (lists: NonZeros) => Result,
): Result {
  const { id, rows, length } = matrix;
  const memory = memories.get(bench) ?? [];
  memories.set(bench, memory);
  const known = memory.find((each) => each.id === id && each.rows === rows);
  if (known) return work(partsOf(bench, known.lists, rows));

  const lists = bench.output([32 + rows + 1 + Math.ceil((rows * length) / 2) + 2], "int32");
  const parts = partsOf(bench, lists, rows);
  bench.functions.listNonZeros(matrix.offset, rows, length, parts.places, parts.ends, parts.table);
  if (id !== undefined && rows * length <= largestKept) {
    memory.unshift({ id, rows, lists });
    for (const { lists: old } of memory.splice(memorySize)) bench.free(old);
    return work(parts);
  }
  try {
    return work(parts);
  } finally {
    bench.free(lists);
  }
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
