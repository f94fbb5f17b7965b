import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { useEngine } from "@underhood/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetEngine } from "../forgetEngine.ts";
import { runProgram } from "./runProgram.ts";

const file = "tfjs-backend-wasm-simd.wasm";
const wasmPath = createRequire(import.meta.url).resolve(
  `@tensorflow/tfjs-backend-wasm/dist/${file}`,
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "underhood-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});
beforeEach(forgetEngine);

describe("useEngine(name, { wasmFiles }) in Node", () => {
  it.each([
    { kind: "a folder's path", wasmFiles: `${dirname(wasmPath)}/` },
    { kind: "a folder's address", wasmFiles: `${pathToFileURL(dirname(wasmPath))}/` },
    { kind: "a path for the file", wasmFiles: { [file]: wasmPath } },
    { kind: "an address for the file", wasmFiles: { [file]: pathToFileURL(wasmPath).href } },
  ])("takes $kind", async ({ wasmFiles }) => {
    expect((await useEngine("wasm", { wasmFiles })).name).toBe("wasm");
  });

  it("tells that a file is missing", async () => {
    const { name, reason } = await useEngine("auto", { wasmFiles: `${folder}/` });
    expect(name).toBe("cpu");
    expect(reason).toMatch(`because ${folder}/${file} cannot be read: ENOENT`);
  });

  it("tells that a file is no WebAssembly", async () => {
    const path = join(folder, file);
    await writeFile(path, "<!doctype html>");
    const { name, reason } = await useEngine("auto", { wasmFiles: `${folder}/` });
    expect(name).toBe("cpu");
    expect(reason).toMatch(`because ${path} is no WebAssembly file`);
  });

  it("refuses webgl, which needs a browser", async () => {
    await expect(useEngine("webgl")).rejects.toThrow(
      new Error("webgl computes with a browser's graphics, and this is no browser"),
    );
  });
});

describe("a program in plain Node", () => {
  it("loads no engine by importing, and computes in silence with wasm", async () => {
    const output = await runProgram(`
      import * as tf from "@tensorflow/tfjs";
      import { useEngine } from "@underhood/core";
      const before = tf.engine().backendNames();
      const engine = await useEngine();
      const sum = tf.ones([2, 3]).sum().dataSync()[0];
      console.log(JSON.stringify({ before, engine, sum }));
    `);
    expect(JSON.parse(output)).toEqual({
      before: ["cpu"],
      engine: {
        name: "wasm",
        reason: "WebAssembly with SIMD works here, with kernels made for training",
      },
      sum: 6,
    });
  });

  it("computes in silence with cpu when wasm fails", async () => {
    const output = await runProgram(`
      import * as tf from "@tensorflow/tfjs";
      import { useEngine } from "@underhood/core";
      const { name } = await useEngine("auto", { wasmFiles: "/nowhere/" });
      const sum = tf.ones([2, 3]).sum().dataSync()[0];
      console.log(JSON.stringify({ name, sum }));
    `);
    expect(JSON.parse(output)).toEqual({ name: "cpu", sum: 6 });
  });
});
