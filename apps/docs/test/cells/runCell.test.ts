import { useEngine } from "@underhood/core";
import { setDisplay, show } from "@underhood/viz";
import { beforeAll, describe, expect, it } from "vitest";
import { CellRunner } from "../../src/cells/CellRunner.ts";
import { loadLessonModule } from "../../src/cells/lessonModules.ts";
import { runCell } from "../../src/cells/runCell.ts";
import { TensorLedger } from "../../src/cells/TensorLedger.ts";

const runCode = (code: string) =>
  runCell(new CellRunner(loadLessonModule), { name: "cell", code, line: 1 }, new TensorLedger());

beforeAll(async () => {
  await useEngine();
});

describe("runCell(runner, cell)", () => {
  it("collects what show shows, in order, and then the value of the last expression", async () => {
    expect(
      await runCode('import { show } from "@underhood/viz"; show(1); show([2, 3]); "four"'),
    ).toEqual({
      pictures: [
        { kind: "text", text: "1" },
        { kind: "text", text: "[2, 3]" },
        { kind: "text", text: "four" },
      ],
    });
  });

  it("shows a tensor as core's format writes it", async () => {
    const { pictures } = await runCode(
      'import * as tf from "@tensorflow/tfjs"; tf.tensor([[1, 2]])',
    );
    expect(pictures).toEqual([{ kind: "text", text: "tensor([[1., 2.]])" }]);
  });

  it("shows a picture as a picture, and any other object as a short text", async () => {
    const image = "{ shape: [1, 2], data: Uint8Array.of(0, 255) }";
    const { pictures } = await runCode(`import { digit } from "@underhood/viz"; digit(${image})`);
    expect(pictures).toMatchObject([{ kind: "digit", image: { height: 1, width: 2 } }]);
    expect(await runCode(`(${image})`)).toEqual({
      pictures: [{ kind: "text", text: "{ shape: Array(2), data: Uint8Array(2) }" }],
    });
  });

  it("keeps what was shown before an error", async () => {
    expect(await runCode('import { show } from "@underhood/viz";\nshow(1);\nnull.x;')).toEqual({
      pictures: [{ kind: "text", text: "1" }],
      problem: { cell: "cell", line: 3, message: expect.stringMatching(/^TypeError: /) },
    });
  });

  it("puts the former display back, also after an error", async () => {
    const seen: unknown[] = [];
    const original = setDisplay((picture) => seen.push(picture));
    await runCode("1");
    await runCode("throw new Error()");
    show("after");
    setDisplay(original);
    expect(seen).toEqual([{ kind: "text", text: "after" }]);
  });

  it("imports what a reader can install, and says what that is", async () => {
    expect((await runCode('import "@underhood/core"; 1')).problem).toBeUndefined();
    expect((await runCode('import { readFileSync } from "node:fs";')).problem?.message).toBe(
      'Error: cannot import "node:fs"; a lesson can import @tensorflow/tfjs, @underhood/core, ' +
        "@underhood/data, @underhood/models, @underhood/viz",
    );
    expect((await runCode('import "constructor";')).problem?.message).toContain("cannot import");
  });
});
