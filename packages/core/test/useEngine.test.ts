import * as tf from "@tensorflow/tfjs";
import { type EngineName, useEngine } from "@underhood/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEngine } from "./forgetEngine.ts";

// A browser has to be told where the engine's files are, Node finds them.
const inBrowser = "document" in globalThis;
const wasmFiles = "/node_modules/@tensorflow/tfjs-backend-wasm/dist/";
const options = inBrowser ? { wasmFiles } : {};
const nowhere = { wasmFiles: "/nowhere/" };

beforeEach(forgetEngine);
afterEach(() => {
  vi.restoreAllMocks();
});

describe("useEngine(name, options)", () => {
  it("readies wasm by default, with SIMD and without threads", async () => {
    const engine = await useEngine("auto", options);
    expect(engine).toEqual({
      name: "wasm",
      reason: "WebAssembly with SIMD works here, with kernels made for training",
    });
    expect(tf.getBackend()).toBe("wasm");
    expect(tf.env().getBool("WASM_HAS_MULTITHREAD_SUPPORT")).toBe(false);
    expect(tf.tensor1d([1, 2]).square()).toBeTensor([2], [1, 4]);
  });

  it("readies cpu by name", async () => {
    const engine = await useEngine("cpu");
    expect(engine).toEqual({ name: "cpu", reason: "plain JavaScript works everywhere" });
    expect(tf.getBackend()).toBe("cpu");
    expect(tf.tensor1d([1, 2]).square()).toBeTensor([2], [1, 4]);
  });

  it("falls back to cpu, and says why, where wasm's files are missing", async () => {
    const engine = await useEngine("auto", nowhere);
    expect(engine.name).toBe("cpu");
    expect(engine.reason).toMatch(
      /^plain JavaScript computes, more slowly, because \/nowhere\/tfjs-backend-wasm-simd\.wasm (cannot be read: |is no)/,
    );
    expect(tf.tensor1d([1, 2]).square()).toBeTensor([2], [1, 4]);
  });

  it("readies wasm after all when it is told the right address", async () => {
    await useEngine("auto", nowhere);
    expect((await useEngine("auto", options)).name).toBe("wasm");
  });

  it("refuses wasm by name where its files are missing, and keeps the engine in use", async () => {
    await useEngine("cpu");
    await expect(useEngine("wasm", nowhere)).rejects.toThrow(
      "/nowhere/tfjs-backend-wasm-simd.wasm",
    );
    expect(tf.getBackend()).toBe("cpu");
    expect(tf.scalar(2).square()).toBeTensor([], [4]);
  });

  it("refuses wasmFiles without the file that is needed", async () => {
    await expect(useEngine("wasm", { wasmFiles: {} })).rejects.toThrow(
      new Error("wasmFiles has no address for tfjs-backend-wasm-simd.wasm"),
    );
  });

  it("gives the same answer again, from the same engine", async () => {
    const first = await useEngine("auto", options);
    const backend = tf.backend();
    expect(await useEngine("auto", options)).toEqual(first);
    expect(await useEngine("wasm", nowhere)).toEqual(first);
    expect(tf.backend()).toBe(backend);
  });

  it("makes one engine for calls at the same time", async () => {
    await useEngine("auto", options);
    const factory = tf.findBackendFactory("wasm");
    const counting = vi.fn(factory);
    tf.removeBackend("wasm");
    tf.registerBackend("wasm", counting);
    await Promise.all([useEngine("auto", options), useEngine(), useEngine("wasm", options)]);
    expect(counting).toHaveBeenCalledTimes(1);
    tf.removeBackend("wasm");
    tf.registerBackend("wasm", factory);
  });

  it("serves calls in turn, so that the last one decides", async () => {
    const calls = (["wasm", "cpu", "auto", "cpu"] as const).map((name) => useEngine(name, options));
    const names = (await Promise.all(calls)).map(({ name }) => name);
    expect(names).toEqual(["wasm", "cpu", "wasm", "cpu"]);
    expect(tf.getBackend()).toBe("cpu");
  });

  it("serves the calls behind one that fails", async () => {
    const failing = useEngine("wasm", nowhere);
    const following = useEngine("cpu");
    await expect(failing).rejects.toThrow(Error);
    expect((await following).name).toBe("cpu");
  });

  it("lets tensors move to the next engine", async () => {
    await useEngine("wasm", options);
    const tensor = tf.tensor1d([1, 2]);
    await useEngine("cpu");
    expect(tensor.square()).toBeTensor([2], [1, 4]);
    await useEngine("wasm", options);
    expect(tensor.square()).toBeTensor([2], [1, 4]);
  });

  it("refuses webgpu by name until its backend is imported", async () => {
    await expect(useEngine("webgpu")).rejects.toThrow(
      new Error('webgpu needs `import "@tensorflow/tfjs-backend-webgpu"` first'),
    );
  });

  it("refuses other names", async () => {
    await expect(useEngine("gpu" as EngineName)).rejects.toThrow(
      new RangeError('expected an engine "auto", "wasm", "webgpu", "webgl" or "cpu", got "gpu"'),
    );
  });

  it("writes nothing to the console, and leaves TensorFlow.js's warnings as they were", async () => {
    tf.env().set("PROD", false);
    const methods = ["debug", "info", "log", "warn", "error"] as const;
    const spies = methods.map((method) => vi.spyOn(console, method));
    await useEngine("auto", nowhere);
    await useEngine("auto", options);
    await useEngine("webgpu").catch(() => {});
    await useEngine("cpu");
    tf.scalar(1).dispose();
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
    expect(tf.env().getBool("PROD")).toBe(false);
  });

  it("keeps no tensor", async () => {
    await useEngine("cpu");
    const before = tf.memory().numTensors;
    await useEngine("auto", options);
    await useEngine("cpu");
    expect(tf.memory().numTensors).toBe(before);
  });
});
