import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import { CellRunner } from "../../src/cells/CellRunner.ts";
import { loadLessonModule } from "../../src/cells/lessonModules.ts";
import { runCell } from "../../src/cells/runCell.ts";
import { TensorLedger } from "../../src/cells/TensorLedger.ts";

beforeAll(async () => {
  await useEngine();
});

describe("new TensorLedger().keepBooks(cell, run, roots)", () => {
  it("keeps the tensor count flat while a cell runs 200 times", async () => {
    const run = lesson(
      'import * as tf from "@tensorflow/tfjs"; const images = tf.ones([10, 28, 28]);',
      "const mean = images.mean(0); const local = () => mean.sub(1);\n" +
        "const deep = { list: [local().abs(), tf.variable(mean)] };\n" +
        "images.sub(mean).square().mean()",
    );
    await run(0);
    await run(1);
    const { numTensors, numBytes } = tf.memory();
    for (let i = 0; i < 200; i += 1) await run(1);
    expect(tf.memory()).toMatchObject({ numTensors, numBytes });
  });

  it("lets a cell go on from where its last run left off, one step behind in freeing", async () => {
    const run = lesson(
      'import * as tf from "@tensorflow/tfjs"; let weight = tf.scalar(0);',
      "weight = weight.add(1)",
    );
    await run(0);
    await run(1);
    await run(1);
    const { numTensors } = tf.memory();
    for (let i = 0; i < 20; i += 1) await run(1);
    expect(await run(1)).toEqual(["23"]);
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  it("keeps what a name of another cell has come to hold", async () => {
    const run = lesson(
      'import * as tf from "@tensorflow/tfjs"; const history: tf.Tensor[] = [];',
      "history.push(tf.scalar(history.length))",
      "tf.stack(history)",
    );
    for (const cell of [0, 1, 1, 1]) await run(cell);
    expect(await run(2)).toEqual(["[0., 1., 2.]"]);
  });

  it("keeps what is hidden in a function of a cell above, while it is computed with", async () => {
    const run = lesson(
      'import * as tf from "@tensorflow/tfjs";\n' +
        "function momentum() { let speed: tf.Tensor; return { step() {\n" +
        "  speed ??= tf.scalar(1); speed.add(1).dispose(); return 1 } } }\n" +
        "const optimiser = momentum();",
      "optimiser.step()",
    );
    await run(0);
    for (let i = 0; i < 5; i += 1) expect(await run(1)).toEqual(["1"]);
  });

  it("frees what a run that failed made", async () => {
    const run = lesson('import * as tf from "@tensorflow/tfjs"; tf.ones([3]).sub(tf.ones([2]))');
    await run(0);
    const { numTensors } = tf.memory();
    for (let i = 0; i < 20; i += 1) await run(0);
    expect(tf.memory().numTensors).toBe(numTensors);
  });
});

/** A lesson of cells 0, 1, …; what it returns runs one of them, to the texts that it shows. */
function lesson(...codes: string[]) {
  const runner = new CellRunner(loadLessonModule);
  const ledger = new TensorLedger();
  return async (i: number): Promise<string[]> => {
    const code = codes[i] ?? "";
    const outcome = await runCell(runner, { name: `cell ${i}`, code, line: 1 }, ledger);
    return outcome.pictures.map((picture) =>
      picture.kind === "text" ? picture.text.replace(/^tensor\((.*)\)$/s, "$1") : picture.kind,
    );
  };
}
