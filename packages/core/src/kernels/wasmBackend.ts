import type * as tf from "@tensorflow/tfjs";

/** What the training kernels use of TensorFlow.js's wasm backend. */
export interface WasmBackend {
  /** Makes room for a tensor. */
  makeOutput(shape: number[], dtype: tf.DataType): tf.TensorInfo;
  /** Gives the room back that {@link makeOutput} made. */
  disposeData(dataId: object): void;
  /** Counts one more tensor that has these values. */
  incRef(dataId: object): void;
  readonly dataIdMap: {
    has(dataId: object): boolean;
    get(dataId: object): { readonly memoryOffset: number; readonly refCount: number };
  };
}

/**
 * Finds the memory in which the backend keeps its tensors.
 *
 * @throws Error if this version of TensorFlow.js keeps it somewhere else.
 */
export function memoryOf(backend: unknown): WebAssembly.Memory {
  const { wasm } = backend as { wasm?: { asm?: object; HEAPU8?: Uint8Array } };
  const memory = Object.values(wasm?.asm ?? {}).find((part) => part instanceof WebAssembly.Memory);
  if (memory === undefined || wasm?.HEAPU8?.buffer !== memory.buffer) {
    throw new Error("this version of TensorFlow.js does not show its memory");
  }
  return memory;
}
