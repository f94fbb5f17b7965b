import type * as tf from "@tensorflow/tfjs";
import { shapeText, sizeOf } from "../shape.ts";
import { loadWasmFunctions } from "./loadWasmFunctions.ts";
import { memoryOf, type WasmBackend } from "./wasmBackend.ts";
import type { WasmFunctions } from "./wasmFunctions.ts";

/** The kinds of tensors whose values are in the memory, and how many bytes each value takes. */
const bytesPerValue = { float32: 4, int32: 4, bool: 1 };

/** Where a kernel works: on a backend's memory, by the functions of the WebAssembly module. */
export interface Workbench {
  /** The module's functions. They trust the numbers that they get. */
  readonly functions: WasmFunctions;
  /**
   * The byte offset of a tensor's values. This is the one place where memory is checked: all of the
   * tensor's values are inside of it, so a function that stays inside of its tensors can break nothing.
   * Memory that grows or is used again later does not matter, as long as nobody keeps the offset.
   *
   * @throws TypeError for another kind than `dtype`, default float32; RangeError if the values are not
   * where they should be.
   */
  offsetOf(tensor: tf.TensorInfo, dtype?: keyof typeof bytesPerValue): number;
  /** Makes a tensor for a result. Its values are whatever was there. */
  output(shape: readonly number[], dtype?: keyof typeof bytesPerValue): tf.TensorInfo;
  /** Runs `work` with room for `count` float32 values, which is given back at the end. */
  withScratch<Result>(count: number, work: (offset: number) => Result): Result;
  /** Makes a tensor with the same values as another: the same memory, not a copy. */
  share(tensor: tf.TensorInfo): tf.TensorInfo;
  /** Gives back what {@link output} made and nobody else got. */
  free(tensor: tf.TensorInfo): void;
  /** Whether the values of a tensor are in this memory, or elsewhere, as those of another engine. */
  has(tensor: tf.TensorInfo): boolean;
  /** How many tensors share the values of this one, itself included. */
  holdersOf(tensor: tf.TensorInfo): number;
  /** The memory as bytes, until it next grows: use at once, and do not keep. */
  bytes(): Uint8Array;
}

/**
 * Sets up a workbench on a wasm backend.
 *
 * @throws Error if its memory cannot be reached, or WebAssembly has no SIMD.
 */
export async function workbenchOn(backend: tf.KernelBackend): Promise<Workbench> {
  const memory = memoryOf(backend);
  const functions = await loadWasmFunctions(memory);
  const wasm = backend as unknown as WasmBackend;
  const { dataIdMap } = wasm;

  const bench: Workbench = {
    functions,
    offsetOf(tensor, dtype = "float32") {
      if (tensor.dtype !== dtype) {
        throw new TypeError(
          `expected a tensor of ${dtype}, got one of ${tensor.dtype}: tensor.cast("${dtype}") makes it one`,
        );
      }
      const { memoryOffset } = dataIdMap.get(tensor.dataId);
      const end = memoryOffset + sizeOf(tensor.shape) * bytesPerValue[dtype];
      if (!(memoryOffset > 0 && end <= memory.buffer.byteLength)) {
        throw new RangeError(
          `expected the values of a tensor ${shapeText(tensor.shape)} in ${memory.buffer.byteLength} ` +
            `bytes of memory, found them from ${memoryOffset} to ${end}`,
        );
      }
      return memoryOffset;
    },
    output: (shape, dtype = "float32") => wasm.makeOutput([...shape], dtype),
    share({ dataId, shape, dtype }) {
      wasm.incRef(dataId);
      return { dataId, shape, dtype };
    },
    free: ({ dataId }) => wasm.disposeData(dataId),
    withScratch(count, work) {
      const scratch = bench.output([count]);
      try {
        return work(bench.offsetOf(scratch));
      } finally {
        bench.free(scratch);
      }
    },
    has: ({ dataId }) => dataIdMap.has(dataId),
    holdersOf: ({ dataId }) => dataIdMap.get(dataId).refCount,
    bytes: () => new Uint8Array(memory.buffer),
  };
  return bench;
}
