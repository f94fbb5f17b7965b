import * as tf from "@tensorflow/tfjs";

/** What can compute tensors: WebAssembly, the graphics card (two ways), or plain JavaScript. */
export type EngineName = "wasm" | "webgpu" | "webgl" | "cpu";

/** The engine that is ready, and why it is this one. */
export interface Engine {
  readonly name: EngineName;
  /** One sentence. */
  readonly reason: string;
}

/** Options of {@link useEngine}. */
export interface EngineOptions {
  /**
   * Where the WebAssembly files are: the address of their folder, ending in "/", or one address for
   * each file name. Default: beside the wasm backend's own script, which is right in Node.
   */
  readonly wasmFiles?: string | Readonly<Record<string, string>>;
}

/** Readies TensorFlow.js to compute. Call it once, before the first tensor is made. */
export async function useEngine(
  name: EngineName | "auto" = "auto",
  options: EngineOptions = {},
): Promise<Engine> {
  const wanted = name === "auto" ? "wasm" : name;
  if (wanted === "wasm") {
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    if (options.wasmFiles !== undefined) {
      setWasmPaths(options.wasmFiles);
    }
  }
  await tf.setBackend(wanted);
  return { name: wanted, reason: `${wanted} was asked for` };
}
