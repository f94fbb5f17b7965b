import type { Engine } from "@underhood/core";

/**
 * Readies tfjs inside a worker, with the WebAssembly files that this site serves. Nothing heavy is
 * loaded before this is called.
 *
 * How to compute off the page's thread: a module `x.worker.ts` hands out functions with comlink's
 * `expose`, and imports the packages inside them (`await import("@underhood/models")`), so that
 * tfjs comes with the first call. The page makes the worker when the reader first asks for it:
 *
 * ```ts
 * const worker = new Worker(new URL("./x.worker.ts", import.meta.url), { type: "module" });
 * const remote = wrap<X>(worker); // a promise for each call; worker.terminate() ends it
 * ```
 */
export async function startEngine(): Promise<Engine> {
  const core = await import("@underhood/core");
  return core.useEngine("auto", {
    // Spelled out, because the bundler serves only the files that it sees named.
    wasmFiles: {
      "tfjs-backend-wasm.wasm": new URL(
        "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm",
        import.meta.url,
      ).href,
      "tfjs-backend-wasm-simd.wasm": new URL(
        "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
        import.meta.url,
      ).href,
      "tfjs-backend-wasm-threaded-simd.wasm": new URL(
        "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm",
        import.meta.url,
      ).href,
    },
  });
}
