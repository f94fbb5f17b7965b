import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import { seededRandom, useEngine } from "@underhood/core";
import { loadSafetensors, saveSafetensors } from "@underhood/models";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simpleNet } from "../src/simpleNet.ts";
import { train } from "./train.ts";

const script = fileURLToPath(new URL("../../pytorch/open_weights.py", import.meta.url));
const python = process.env.UNDERHOOD_PYTHON || "python3";
const hasTorch = spawnSync(python, ["-c", "import torch"]).status === 0;
const missing = hasTorch
  ? ""
  : ` (skipped: no torch in ${python}; name another in UNDERHOOD_PYTHON)`;

describe("train --save FILE", () => {
  let folder = "";
  let weights = "";

  beforeAll(async () => {
    await useEngine();
    folder = await mkdtemp(join(tmpdir(), "train-save-"));
    weights = join(folder, "net.safetensors");
    expect((await train(["--epochs", "1", "--save", weights])).status).toBe(0);
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** The net that was saved, in a net that began elsewhere. */
  async function loadedNet() {
    const net = simpleNet(784, seededRandom(7));
    loadSafetensors(new Uint8Array(await readFile(weights)), net);
    return net;
  }

  it("keeps the net under PyTorch's names", async () => {
    const tensors = loadSafetensors(new Uint8Array(await readFile(weights)));
    const shapes = Object.entries(tensors).map(([name, { shape }]) => [name, shape]);
    expect(Object.fromEntries(shapes)).toEqual({
      "0.weight": [30, 784],
      "0.bias": [30],
      "2.weight": [1, 30],
      "2.bias": [1],
    });
  });

  it("tells with one sentence and status 1 that the file cannot be written", async () => {
    const file = join(folder, "nowhere", "net.safetensors");
    const { status, stderr } = await train(["--epochs", "1", "--save", file]);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^train: ENOENT: .*nowhere/);
  });

  it.skipIf(!hasTorch)(`open_weights.py gets the same outputs in PyTorch${missing}`, async () => {
    const net = await loadedNet();
    const inputs = seededRandom(1).uniform([8, 784]);
    const example = join(folder, "example.safetensors");
    const outputs = net.forward(inputs);
    await writeFile(example, saveSafetensors({ inputs, outputs }));
    const said = execFileSync(python, [script, weights, example], { encoding: "utf8" });
    expect(said).toContain("0.weight: [30, 784] of torch.float32");
    expect(said).toMatch(/largest difference of the outputs: \d\.\de-\d+\n$/);

    await writeFile(example, saveSafetensors({ inputs, outputs: tf.add(outputs, 0.001) }));
    expect(spawnSync(python, [script, weights, example]).status).toBe(1);
  });

  it.skipIf(!hasTorch)(`open_weights.py reads every kind of numbers${missing}`, async () => {
    const file = join(folder, "kinds.safetensors");
    const mask = tf.tensor1d([true, false], "bool");
    const count = tf.scalar(3, "int32");
    await writeFile(file, saveSafetensors({ mask, count, nothing: tf.zeros([0, 3]) }));
    const program = [
      "import sys",
      `sys.path.insert(0, ${JSON.stringify(join(script, ".."))})`,
      "from open_weights import read_safetensors",
      `tensors = read_safetensors(${JSON.stringify(file)})`,
      "print([(name, tensors[name].tolist()) for name in sorted(tensors)])",
    ].join("\n");
    expect(execFileSync(python, ["-B", "-c", program], { encoding: "utf8" })).toBe(
      "[('count', 3), ('mask', [True, False]), ('nothing', [])]\n",
    );
  });
});
