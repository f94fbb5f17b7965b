import * as tf from "@tensorflow/tfjs";
import { assertTrainsRightly } from "./assertTrainsRightly.ts";
import { readyBackend } from "./readyBackend.ts";

/**
 * Makes a graphics card the engine that computes, if it gets gradients right: drivers differ. If it
 * fails, the former engine goes on.
 *
 * @throws Error with the text `missing` if there is no such backend, and if it does not start or does
 * not get a known gradient right.
 */
export async function readyGraphics(name: "webgl" | "webgpu", missing: string): Promise<void> {
  const former = tf.getBackend();
  await readyBackend(name, missing);
  try {
    await assertTrainsRightly();
  } catch (cause) {
    if (former) await tf.setBackend(former);
    const trouble = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${name} does not train rightly here: ${trouble}. useEngine("wasm") does everywhere`,
      { cause },
    );
  }
}
