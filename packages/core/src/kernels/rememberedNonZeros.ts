import type * as tf from "@tensorflow/tfjs";
import type { Rows } from "./rows.ts";
import type { Workbench } from "./workbench.ts";

/** The lists of where a matrix is not 0, kept for the next product with it. */
export interface RememberedNonZeros {
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

const memories = new WeakMap<Workbench, RememberedNonZeros[]>();

/** What is kept of a matrix, if it is the one that it was. */
export function knownNonZeros(
  bench: Workbench,
  { id, rows }: Rows,
): RememberedNonZeros | undefined {
  return memories.get(bench)?.find((each) => each.id === id && each.rows === rows);
}

/** Keeps the lists of a matrix, and frees those of the oldest. */
export function rememberNonZeros(bench: Workbench, remembered: RememberedNonZeros): void {
  const memory = memories.get(bench) ?? [];
  memories.set(bench, memory);
  memory.unshift(remembered);
  for (const { lists } of memory.splice(memorySize)) bench.free(lists);
}

/** Forgets where a tensor is not 0, because its values are about to change. */
export function forgetNonZeros(bench: Workbench, { dataId }: tf.TensorInfo): void {
  const memory = memories.get(bench) ?? [];
  const place = memory.findIndex(({ id }) => id === dataId);
  for (const { lists } of place < 0 ? [] : memory.splice(place, 1)) bench.free(lists);
}
