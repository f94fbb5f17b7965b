import { kindOf } from "./kindOf.ts";
import { quietly } from "./quietly.ts";
import { readyBackend } from "./readyBackend.ts";
import { readyGraphics } from "./readyGraphics.ts";
import { readyKernels } from "./readyKernels.ts";
import { readyWasm } from "./readyWasm.ts";
import type { WasmFiles } from "./wasmFiles.ts";

/** What can compute tensors: WebAssembly, the graphics card (two ways), or plain JavaScript. */
export type EngineName = "wasm" | "webgpu" | "webgl" | "cpu";

/** The engine that now computes, and why it is this one. */
export interface Engine {
  readonly name: EngineName;
  /** A clause to show behind the name: `WebAssembly with SIMD works here, with kernels made for training`. */
  readonly reason: string;
}

/** Options of {@link useEngine}. */
export interface EngineOptions {
  /** Default: in Node the folder of the package itself, in a browser the folder of the page. */
  readonly wasmFiles?: WasmFiles;
  /**
   * Whether wasm gets our kernels, which are made for training, in place of TensorFlow.js's own, made
   * for inference. `false` puts its own back. Default: true.
   */
  readonly trainingKernels?: boolean;
}

/**
 * Readies TensorFlow.js to compute, before the first tensor is made. "auto" takes wasm, which works
 * everywhere and suits small models; where its files cannot be had it takes cpu, and says so.
 * An engine asked for by its own name is used or refused; a graphics card is refused too if it does
 * not get a known gradient right.
 *
 * Nothing of the engine is loaded before the first call. Calls may overlap and repeat: they are
 * served in turn, what is ready stays ready, and the last one decides which engine computes.
 *
 * @throws RangeError for a name that is none of these; Error for an engine that does not work here,
 * and then the former one stays in use.
 * @example
 * const engine = await useEngine();
 * console.log(`${engine.name}: ${engine.reason}`);
 */
export function useEngine(
  name: EngineName | "auto" = "auto",
  options: EngineOptions = {},
): Promise<Engine> {
  const engine = turn.then(() =>
    quietly(() => (name === "auto" ? wasmOrCpu(options) : ready(name, options))),
  );
  turn = engine.catch(() => {});
  return engine;
}

/** Fulfilled when all calls so far are served. */
let turn: Promise<unknown> = Promise.resolve();

async function wasmOrCpu(options: EngineOptions): Promise<Engine> {
  try {
    return await ready("wasm", options);
  } catch (error) {
    const { name } = await ready("cpu", options).catch(() => {
      throw error;
    });
    const trouble = error instanceof Error ? error.message : String(error);
    return { name, reason: `plain JavaScript computes, more slowly, because ${trouble}` };
  }
}

async function ready(name: EngineName, options: EngineOptions): Promise<Engine> {
  switch (name) {
    case "wasm": {
      const found = await readyWasm(options.wasmFiles);
      return { name, reason: `${found}, ${await readyKernels(options.trainingKernels)}` };
    }
    case "cpu":
      await readyBackend(name);
      return { name, reason: "plain JavaScript works everywhere" };
    case "webgl":
      await readyGraphics(name, "webgl computes with a browser's graphics, and this is no browser");
      return { name, reason: "this browser has WebGL" };
    case "webgpu":
      await readyGraphics(name, 'webgpu needs `import "@tensorflow/tfjs-backend-webgpu"` first');
      return { name, reason: "this browser has WebGPU" };
    default:
      throw new RangeError(
        `expected an engine "auto", "wasm", "webgpu", "webgl" or "cpu", got ${kindOf(name)}${advice(name)}`,
      );
  }
}

function advice(name: unknown): string {
  const areOptions = typeof name === "object" && name !== null;
  return areOptions
    ? ': options come second, as in useEngine("wasm", { trainingKernels: false })'
    : "";
}
