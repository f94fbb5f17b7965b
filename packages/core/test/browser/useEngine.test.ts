import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEngine } from "../forgetEngine.ts";

const file = "tfjs-backend-wasm-simd.wasm";
const address = `/node_modules/@tensorflow/tfjs-backend-wasm/dist/${file}`;
const wasmFiles = { [file]: address };

beforeEach(forgetEngine);
afterEach(() => {
  vi.restoreAllMocks();
  tf.env().set("HAS_WEBGL", true);
});

describe("useEngine(name, { wasmFiles }) in a browser", () => {
  it("takes an address for the file, as bundlers give it, and fetches it once", async () => {
    const fetching = vi.spyOn(globalThis, "fetch");
    expect((await useEngine("auto", { wasmFiles })).name).toBe("wasm");
    const fetched = fetching.mock.calls.map(([from]) => String(from));
    expect(fetched.filter((from) => !from.startsWith("blob:"))).toEqual([address]);
  });

  it("gives back the memory that the file took on its way", async () => {
    const made = vi.spyOn(URL, "createObjectURL");
    const freed = vi.spyOn(URL, "revokeObjectURL");
    await useEngine("wasm", { wasmFiles });
    expect(freed.mock.calls).toEqual(made.mock.results.map(({ value }) => [value]));
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("looks beside the page by default", async () => {
    const fetching = vi.spyOn(globalThis, "fetch");
    expect((await useEngine("auto")).name).toBe("cpu");
    expect(fetching.mock.calls).toEqual([[file]]);
  });

  it.each([
    {
      what: "a server that has no such file",
      answer: new Response("", { status: 404 }),
      because: "cannot be read: the server answers 404",
    },
    {
      what: "a page instead of the file",
      answer: new Response("<!doctype html>"),
      because: "is no WebAssembly file",
    },
    {
      what: "half a file",
      answer: new Response(new Uint8Array([0, 97, 115, 109])),
      because: "is no WebAssembly file",
    },
  ])("falls back to cpu on $what", async ({ answer, because }) => {
    vi.spyOn(globalThis, "fetch").mockResolvedValue(answer);
    expect(await useEngine("auto", { wasmFiles: "/files/" })).toEqual({
      name: "cpu",
      reason: `plain JavaScript computes, more slowly, because /files/${file} ${because}`,
    });
  });

  it("falls back to cpu without a network", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
    expect((await useEngine("auto", { wasmFiles: "/files/" })).reason).toMatch(
      `because /files/${file} cannot be read: Failed to fetch`,
    );
  });

  it("readies webgl by name", async () => {
    expect(await useEngine("webgl")).toEqual({ name: "webgl", reason: "this browser has WebGL" });
    expect(tf.tensor1d([1, 2]).square()).toBeTensor([2], [1, 4]);
  });

  it("refuses webgl where the browser has none, and keeps the engine in use", async () => {
    await useEngine("cpu");
    tf.env().set("HAS_WEBGL", false);
    await expect(useEngine("webgl")).rejects.toThrow(new Error("webgl does not start here"));
    expect(tf.getBackend()).toBe("cpu");
  });
});
