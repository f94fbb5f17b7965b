import { wasmCode } from "./wasmCode.ts";
import type { WasmFunctions } from "./wasmFunctions.ts";

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
