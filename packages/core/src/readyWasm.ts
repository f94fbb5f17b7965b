import * as tf from "@tensorflow/tfjs";
import { readWasm } from "./readWasm.ts";
import { readyBackend } from "./readyBackend.ts";

/**
 * Where the `.wasm` files of `@tensorflow/tfjs-backend-wasm` are: the address of their folder, ending
 * in "/", or the address of each file by its name. In Node these are paths or `file:` addresses.
 */
export type WasmFiles = string | Readonly<Record<string, string>>;

/**
 * Makes WebAssembly the engine that computes, on one thread: threads need special headers, and were
 * slower for models of this size.
 *
 * @returns what it found, for people to read.
 * @throws Error if the file that this machine needs cannot be had.
 */
export async function readyWasm(files?: WasmFiles): Promise<string> {
  const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  const hasSimd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT");
  const missing = "TensorFlow.js lacks its wasm backend";
  const isReady = "wasm" in tf.engine().registry;

  if (isReady || (files === undefined && tf.env().getBool("IS_NODE"))) {
    await readyBackend("wasm", missing);
  } else {
    // TensorFlow.js does not recover from a bad file, so it only ever gets a good one.
    const file = hasSimd ? "tfjs-backend-wasm-simd.wasm" : "tfjs-backend-wasm.wasm";
    const wasm = await readWasm(addressOf(file, files ?? ""));
    setWasmPaths(Object.fromEntries(fileNames.map((name) => [name, wasm.address])));
    await readyBackend("wasm", missing);
    wasm.release();
  }
  return `WebAssembly ${hasSimd ? "with" : "without"} SIMD works here`;
}

/** TensorFlow.js wants an address for each, though it opens one. */
const fileNames = [
  "tfjs-backend-wasm.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm-threaded-simd.wasm",
];

function addressOf(file: string, files: WasmFiles): string {
  const address = typeof files === "string" ? files + file : files[file];
  if (address === undefined) {
    throw new Error(`wasmFiles has no address for ${file}`);
  }
  return address;
}
