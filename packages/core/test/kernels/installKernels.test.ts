import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { forgetEngine } from "../forgetEngine.ts";

const stock = { ...engineFiles, trainingKernels: false };

beforeEach(forgetEngine);

/** All that is registered for wasm, and every gradient. */
function registered(): unknown[] {
  return [...tf.getKernelsForBackend("wasm"), tf.getGradient("Relu")];
}

describe("useEngine(name, { trainingKernels })", () => {
  it("installs the training kernels by default, and says so", async () => {
    await useEngine("wasm", stock);
    const before = registered();
    expect((await useEngine("wasm", engineFiles)).reason).toMatch(
      /with kernels made for training$/,
    );
    expect(registered()).not.toEqual(before);
  });

  it("puts TensorFlow.js's own back when it is false, and says so", async () => {
    await useEngine("wasm", stock);
    const before = new Set(registered());
    await useEngine("wasm", engineFiles);
    expect((await useEngine("wasm", stock)).reason).toMatch(/with TensorFlow\.js's own kernels$/);
    expect(new Set(registered())).toEqual(before);
    expect(tf.grad((x) => tf.relu(x))(tf.tensor1d([-1, 2]))).toBeTensor([2], [0, 1]);
  });

  it("keeps TensorFlow.js's own, and says why, where its memory cannot be reached", async () => {
    await useEngine("wasm", stock);
    const before = new Set(registered());
    const { wasm } = tf.backend() as unknown as { wasm: { asm: object } };
    const { asm } = wasm;
    const parts = Object.entries(asm).filter(([, part]) => !(part instanceof WebAssembly.Memory));
    wasm.asm = Object.fromEntries(parts);
    expect((await useEngine("wasm", engineFiles)).reason).toMatch(
      /with TensorFlow\.js's own kernels, which train more slowly, because this version of TensorFlow\.js does not show its memory$/,
    );
    wasm.asm = asm;
    expect(new Set(registered())).toEqual(before);
  });

  it("keeps TensorFlow.js's own, and says why, where WebAssembly has no SIMD", async () => {
    await useEngine("wasm", stock);
    vi.spyOn(WebAssembly, "validate").mockReturnValueOnce(false);
    expect((await useEngine("wasm", engineFiles)).reason).toMatch(
      /because WebAssembly has no SIMD/,
    );
  });

  it("moves to the memory of an engine that was made anew", async () => {
    await useEngine("wasm", engineFiles);
    forgetEngine();
    await useEngine("wasm", engineFiles);
    expect(tf.grad((x) => tf.relu(x))(tf.tensor1d([-1, 2]))).toBeTensor([2], [0, 1]);
    await useEngine("wasm", stock);
    expect(tf.matMul(tf.eye(2), tf.eye(2))).toBeTensor([2, 2], [1, 0, 0, 1]);
  });

  it("works when the memory has grown between two calls", async () => {
    await useEngine("wasm", engineFiles);
    const slope = tf.grad((x) => tf.relu(x));
    const x = tf.tensor1d([-1, 2]);
    expect(slope(x)).toBeTensor([2], [0, 1]);
    tf.zeros([40_000_000]).dispose();
    expect(slope(x)).toBeTensor([2], [0, 1]);
  });
});
