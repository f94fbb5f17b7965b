import { wasmCode } from "./wasmCode.ts";

/**
 * The functions of assembly/index.ts. Each number is a count, or the byte offset of a tensor's values
 * in TensorFlow.js's memory: **unchecked**, so it has to come from a `Workbench`.
 */
export interface WasmFunctions {
  reluGradient(gradient: number, inputs: number, to: number, count: number): void;
}

/**
 * Loads the training kernels' module onto a memory, without any fetch.
 *
 * @throws Error if WebAssembly has no SIMD here.
 */
export async function loadWasmFunctions(memory: WebAssembly.Memory): Promise<WasmFunctions> {
  const code = Uint8Array.from(atob(wasmCode), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(code)) {
    throw new Error("WebAssembly has no SIMD here");
  }
  const { instance } = await WebAssembly.instantiate(code, { env: { memory } });
  return instance.exports as unknown as WasmFunctions;
}
