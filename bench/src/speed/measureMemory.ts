import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import type { TrainingAndValidation } from "@underhood/data";
import type { Net } from "./nets.ts";
import { learnerOf } from "./trainOurs.ts";

/** How much memory training takes, in bytes. */
export interface MemoryUse {
  /** JavaScript's objects, images and wasm's memory together, at the highest while training. */
  readonly peak: number;
  /** Of the peak: JavaScript's objects. */
  readonly heap: number;
  /** Of the peak: bytes outside the heap, such as the images. */
  readonly buffers: number;
  /** Of the peak: TensorFlow.js's WebAssembly memory. */
  readonly wasm: number;
  /** What stands after the tenth epoch, and what after the last. */
  readonly afterTen: Standing;
  readonly afterAll: Standing;
  readonly epochs: number;
}

/** What is held between two epochs, after the garbage is collected. */
export interface Standing {
  readonly tensors: number;
  readonly tensorBytes: number;
  readonly heap: number;
  readonly wasm: number;
}

/** Trains for many epochs, and looks at the memory every few milliseconds. Needs `node --expose-gc`. */
export async function measureMemory(
  net: Net,
  sets: TrainingAndValidation,
  epochs: number,
): Promise<MemoryUse> {
  await useEngine("wasm");
  const learner = learnerOf(net, sets);
  globalThis.gc?.();
  let highest = memoryNow();
  const timer = setInterval(() => {
    const now = memoryNow();
    if (now.peak > highest.peak) highest = now;
  }, 5);
  let afterTen = standing();
  let afterAll = afterTen;
  for await (const { number } of learner.fit(epochs, { learningRate: net.learningRate })) {
    if (number === 10) afterTen = standing();
    if (number === epochs) afterAll = standing();
  }
  clearInterval(timer);
  return { ...highest, afterTen, afterAll, epochs };
}

function memoryNow(): Pick<MemoryUse, "peak" | "heap" | "buffers" | "wasm"> {
  const { heapUsed: heap, arrayBuffers: buffers } = process.memoryUsage();
  const wasm = wasmBytes();
  return { peak: heap + buffers + wasm, heap, buffers, wasm };
}

function standing(): Standing {
  globalThis.gc?.();
  const { numTensors: tensors, numBytes: tensorBytes } = tf.memory();
  return { tensors, tensorBytes, heap: process.memoryUsage().heapUsed, wasm: wasmBytes() };
}

function wasmBytes(): number {
  const { wasm } = tf.backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } };
  return wasm.HEAPU8.buffer.byteLength;
}
