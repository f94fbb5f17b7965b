import { installKernels, removeKernels } from "./kernels/installKernels.ts";

/**
 * Chooses what computes on wasm: the training kernels, or TensorFlow.js's own where these are not
 * wanted or do not work. Returns what it chose, in words.
 */
export async function readyKernels(areWanted = true): Promise<string> {
  if (!areWanted) {
    removeKernels();
    return "with TensorFlow.js's own kernels";
  }
  try {
    await installKernels();
    return "with kernels made for training";
  } catch (error) {
    removeKernels();
    const trouble = error instanceof Error ? error.message : String(error);
    return `with TensorFlow.js's own kernels, which train more slowly, because ${trouble}`;
  }
}
