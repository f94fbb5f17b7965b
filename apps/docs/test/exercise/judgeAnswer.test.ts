import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import { CellRunner } from "../../src/cells/CellRunner.ts";
import { loadLessonModule } from "../../src/cells/lessonModules.ts";
import { runCell } from "../../src/cells/runCell.ts";
import { TensorLedger } from "../../src/cells/TensorLedger.ts";
import { judgeAnswer } from "../../src/exercise/judgeAnswer.ts";

const lesson = `
import * as tf from "@tensorflow/tfjs";
import { show } from "@underhood/viz";
const image = tf.tensor([[0, 1], [2, 3]]);
const list = { bytes: Uint8Array.of(1, 2, 3), nested: [[1], image] };
const variable = tf.variable(tf.scalar(5));
function double(x) { return 2 * x; }`;

const answerIn = (code: string, picture?: string) =>
  `// %% answer\n${code}\n${picture ? `// %% picture\n${picture}\n` : ""}`;

const programs = {
  start: answerIn("const mean = image;"),
  solution: answerIn("const mean = image.mean(0);"),
  wrong: {
    "other axis": answerIn("const mean = image.mean(1);", 'show("squeezed")'),
    sum: answerIn("const mean = image.sum(0);"),
  },
};

describe("judgeAnswer(lesson, ledger, exercise)", () => {
  const runner = new CellRunner(loadLessonModule);
  const ledger = new TensorLedger();
  const judge = (code: string, answer = "mean", tests: object = programs) =>
    judgeAnswer(runner, ledger, { code, answer, programs: { ...programs, ...tests } });

  beforeAll(async () => {
    await useEngine();
    const { problem } = await runCell(runner, { name: "a", code: lesson, line: 1 }, ledger);
    if (problem) throw new Error(problem.message);
  });

  it("accepts what computes the same in another way, and shows what that is", async () => {
    const { verdict, made, outcome } = await judge("const mean = image.sum(0).div(tf.scalar(2));");
    expect(verdict).toBe("right");
    expect(made?.tensor).toBe("float32 [2], 1 to 2");
    expect(made?.pictures).toEqual([{ kind: "text", text: "tensor([1., 2.])" }]);
    expect(outcome).toEqual({ pictures: [] });
  });

  it("tells a known mistake by what it computes, with the picture of its file or else its own", async () => {
    const wrongAxis = await judge("const mean = image.transpose().mean(0);");
    expect(wrongAxis).toMatchObject({ verdict: "known", mistake: "other axis" });
    expect(wrongAxis.made?.pictures).toEqual([{ kind: "text", text: "squeezed" }]);
    const sum = await judge("const mean = image.mean(0).mul(2);");
    expect(sum).toMatchObject({ verdict: "known", mistake: "sum" });
    expect(sum.made?.pictures).toEqual([{ kind: "text", text: "tensor([2., 4.])" }]);
    expect(sum.wanted?.pictures).toEqual([{ kind: "text", text: "tensor([1., 2.])" }]);
  });

  it("says of an unknown answer how it differs", async () => {
    const { verdict, difference } = await judge("const mean = image.mean();");
    expect(verdict).toBe("other");
    expect(difference).toBe("`mean` is one number; asked for is a tensor of the shape `[2]`.");
    expect((await judge("const mean = image.mean(0).neg();")).difference).toContain(
      "They differ most at place `[1]`: -2, where 2 is asked for.",
    );
  });

  it("knows the text that one begins with, however it is written", async () => {
    expect(await judge("const mean = image.mul(1)")).toMatchObject({ verdict: "start" });
  });

  it.each([
    ["", "There is no mean yet"],
    ["// nothing yet", "There is no mean yet"],
    ["const means = 3;", "There is no mean yet"],
    ["let mean;", "mean has no value"],
    ["const mean = image.mean(0).data();", "mean is only a promise"],
  ])("explains why there is nothing to compare: %j", async (code, title) => {
    const { verdict, outcome } = await judge(code);
    expect(verdict).toBe("failed");
    expect(outcome.explanation?.title).toBe(title);
  });

  it("gives an error with its line, also one of the answer's function when the check calls it", async () => {
    expect((await judge("const mean =\n  imag.mean(0);")).outcome).toMatchObject({
      problem: { message: "ReferenceError: imag is not defined", cell: "answer", line: 2 },
      explanation: { title: "Nothing is called imag", fix: "Did you mean `image`?" },
    });
    const tests = { check: "half(image);", solution: answerIn("const half = (x) => x.div(2);") };
    const { verdict, outcome } = await judge(
      "\nfunction half(x) {\n  return x.add([1, 2, 3]);\n}",
      "half",
      tests,
    );
    expect(verdict).toBe("failed");
    expect(outcome).toMatchObject({
      problem: { cell: "answer", line: 3 },
      explanation: { title: "These two shapes do not fit together" },
    });
  });

  it("shows what the answer itself shows", async () => {
    const { verdict, outcome } = await judge(
      'show("here"); const mean = image.mean(0); mean.max()',
    );
    expect(verdict).toBe("right");
    expect(outcome.pictures).toEqual([
      { kind: "text", text: "here" },
      { kind: "text", text: "2" },
    ]);
  });

  it("takes an answer of another kind than the check expects for what it is", async () => {
    const tests = { check: "mean.dataSync().length;" };
    const { verdict, difference } = await judge(
      'image = image.shape.length; const mean = "3";', // which cannot run twice
      "mean",
      tests,
    );
    expect(verdict).toBe("other");
    expect(difference).toBe("`mean` is a text; asked for is one number.");
  });

  it("accepts any answer of which the check says that it is right", async () => {
    const tests = { check: "({ isRight: mean.shape.length === 0, made: mean })" };
    expect(await judge("const mean = image.max()", "mean", tests)).toMatchObject({
      verdict: "right",
    });
    expect(await judge("const mean = image.sum(0)", "mean", tests)).toMatchObject({
      mistake: "sum",
    });
  });

  it("leaves the lesson as it was, whatever the answer does to it", async () => {
    const [names, tensors] = [Object.keys(runner.scope), tf.memory().numTensors];
    await judge(`
      const [mean, image2] = [image.mean(0), tf.keep(image.mul(2))];
      variable.assign(tf.scalar(9)); const more = tf.variable(tf.zeros([3]));
      list.bytes.fill(9); list.nested[0].push(2); list.more = 1; image.dispose(); list.nested[1].dispose();
      double = 3; globalThis.setTimeout;`);
    await judge("const mean = image.mean(0); throw new Error('no')");
    await judge("list = 1; for (const each of list) each;");
    expect(Object.keys(runner.scope)).toEqual(names);
    expect(tf.memory().numTensors).toBe(tensors);
    const { value } = await runner.run({
      name: "b",
      code: "[Array.from(list.bytes), list.nested.length, list.nested[0], list.more, image.dataSync()[3], variable.dataSync()[0], double(2)]",
      line: 1,
    });
    expect(value).toEqual([[1, 2, 3], 2, [1], undefined, 3, 5, 4]);
    expect(await judge("const mean = image.mean(0)")).toMatchObject({ verdict: "right" });
  });

  it("says so when the cells above are so changed that not even the solution runs", async () => {
    const other = new CellRunner(loadLessonModule);
    await other.run({ name: "a", code: "const picture = 3;", line: 1 });
    const { verdict, outcome } = await judgeAnswer(other, ledger, {
      code: "const mean = picture",
      answer: "mean",
      programs,
    });
    expect(verdict).toBe("failed");
    expect(outcome.explanation?.title).toBe("The exercise does not fit the cells above");
  });
});
