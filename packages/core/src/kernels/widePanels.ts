import type * as tf from "@tensorflow/tfjs";
import type { Workbench } from "./workbench.ts";

/** A matrix `[inner, columns]` to be packed by `packWidePanels` of the WebAssembly module. */
export interface Panelled {
  /** The byte offset of its values. */
  readonly offset: number;
  readonly inner: number;
  readonly columns: number;
  /** How many bytes lie between two neighbours. */
  readonly innerStep: number;
  readonly columnStep: number;
  /** What TensorFlow.js knows the values by, if the panels are to be kept until the values change. */
  readonly id?: object | undefined;
}

interface Kept {
  readonly id: object;
  readonly matrix: Panelled;
  readonly panels: tf.TensorInfo;
}

/** More matrices of weights than most nets multiply by what has many zeros. */
const memorySize = 4;
/** Panels of larger matrices are not kept. */
const largestKept = 600_000;

const memories = new WeakMap<Workbench, Kept[]>();

/**
 * Runs `work` with a matrix packed in panels: those of the last time, if they were kept. Returns false,
 * and does not run it, if a number is not finite.
 */
export function withWidePanels(
  bench: Workbench,
  matrix: Panelled,
  work: (panels: number) => void,
): boolean {
  const kept = memories.get(bench)?.find((each) => isSame(each.matrix, matrix));
  if (kept) {
    work(bench.offsetOf(kept.panels));
    return true;
  }
  const { id, inner, columns } = matrix;
  const panels = bench.output([inner * (columns + 32)]);
  const offset = bench.offsetOf(panels);
  const areFinite = pack(bench, matrix, offset);
  if (areFinite && id !== undefined && inner * columns <= largestKept) {
    const memory = memories.get(bench) ?? [];
    memories.set(bench, memory);
    memory.unshift({ id, matrix, panels });
    for (const last of memory.splice(memorySize)) bench.free(last.panels);
    work(offset);
    return true;
  }
  try {
    if (areFinite) work(offset);
    return areFinite;
  } finally {
    bench.free(panels);
  }
}

/** Forgets the panels of a tensor, because its values are about to change. */
export function forgetWidePanels(bench: Workbench, { dataId }: tf.TensorInfo): void {
  const memory = memories.get(bench) ?? [];
  for (let i = memory.length - 1; i >= 0; i--) {
    if (memory[i]?.id === dataId) {
      for (const { panels } of memory.splice(i, 1)) bench.free(panels);
    }
  }
}

function pack(bench: Workbench, matrix: Panelled, to: number): boolean {
  const { offset, innerStep, columnStep, inner, columns } = matrix;
  return bench.functions.packWidePanels(offset, innerStep, columnStep, inner, columns, to) === 0;
}

function isSame(a: Panelled, b: Panelled): boolean {
  return (
    a.id !== undefined &&
    a.id === b.id &&
    a.inner === b.inner &&
    a.columns === b.columns &&
    a.innerStep === b.innerStep &&
    a.columnStep === b.columnStep
  );
}
