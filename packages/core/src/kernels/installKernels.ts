import * as tf from "@tensorflow/tfjs";
import type { Kernel } from "./kernel.ts";
import { trainingGradients, trainingKernels } from "./trainingKernels.ts";
import { type Workbench, workbenchOn } from "./workbench.ts";

const backendName = "wasm";

/** The workbench of each backend that has one: a backend that is made anew has a new memory. */
const benches = new WeakMap<object, Workbench>();

/** Puts TensorFlow.js's own kernels back; undefined while they are in place. */
let restore: (() => void) | undefined;

/**
 * Registers the training kernels with the wasm backend in use, in place of TensorFlow.js's own.
 *
 * @throws Error if its memory cannot be reached or WebAssembly has no SIMD. Nothing is changed then.
 */
export async function installKernels(): Promise<void> {
  const backend = tf.backend();
  if (!benches.has(backend)) {
    benches.set(backend, await workbenchOn(backend));
  }
  if (restore === undefined) {
    const undo = [...trainingKernels.map(installKernel), ...trainingGradients.map(installGradient)];
    restore = () => {
      for (const each of undo) each();
    };
  }
}

/** Puts TensorFlow.js's own kernels back. */
export function removeKernels(): void {
  restore?.();
  restore = undefined;
}

/** The workbench of the engine in use, if the training kernels are installed on it. */
export function currentWorkbench(): Workbench | undefined {
  return restore && benches.get(tf.backend());
}

function installKernel({ name, run }: Kernel): () => void {
  const stock = tf.getKernel(name, backendName);
  if (stock) tf.unregisterKernel(name, backendName);
  tf.registerKernel({
    // A backend that is made anew sets up what is registered, and the stock kernel has to be ready too.
    ...stock,
    kernelName: name,
    backendName,
    kernelFunc({ inputs, attrs, backend }) {
      const bench = benches.get(backend as object);
      const result = bench && run({ inputs, attrs }, bench);
      if (result) return result;
      if (stock) return stock.kernelFunc({ inputs, attrs, backend } as KernelParameters);
      throw new Error(
        bench
          ? `${name} has no kernel on wasm for these inputs: useEngine("cpu") computes everything`
          : `${name} has no kernel on wasm until useEngine() readies this engine`,
      );
    },
  });
  return () => {
    tf.unregisterKernel(name, backendName);
    if (stock) tf.registerKernel(stock);
  };
}

type KernelParameters = Parameters<tf.KernelConfig["kernelFunc"]>[0];

function installGradient(gradient: tf.GradConfig): () => void {
  const { kernelName } = gradient;
  const stock = tf.getGradient(kernelName);
  if (stock) tf.unregisterGradient(kernelName);
  tf.registerGradient(gradient);
  return () => {
    tf.unregisterGradient(kernelName);
    if (stock) tf.registerGradient(stock);
  };
}
