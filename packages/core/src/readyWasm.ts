import * as tf from "@tensorflow/tfjs";
import { readWasm } from "./readWasm.ts";
import { readyBackend } from "./readyBackend.ts";
import { addressOf, type WasmFiles } from "./wasmFiles.ts";

/**
 * Makes WebAssembly the engine that computes, on one thread: in a browser more of them need special
 * headers, and have been slower for small models. Returns what it found, in words.
 *
 * @throws Error if the file that this machine needs cannot be had.
 */
export async function readyWasm(files?: WasmFiles): Promise<string> {
  const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  const hasSimd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT");
  const isReady = "wasm" in tf.engine().registry;
  const findsItself = files === undefined && tf.env().getBool("IS_NODE");

  if (isReady || findsItself) {
    await readyBackend("wasm");
  } else {
    // TensorFlow.js may never recover from a bad file, so it only ever gets a good one.
    const name = hasSimd ? "tfjs-backend-wasm-simd.wasm" : "tfjs-backend-wasm.wasm";
    const file = await readWasm(addressOf(name, files ?? ""));
    setWasmPaths(Object.fromEntries(fileNames.map((each) => [each, file.address])));
    await readyBackend("wasm").finally(file.release);
  }
  return `WebAssembly ${hasSimd ? "with" : "without"} SIMD works here`;
}

/** TensorFlow.js wants an address for each of them, and opens one. */
const fileNames = [
  "tfjs-backend-wasm.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm-threaded-simd.wasm",
];
