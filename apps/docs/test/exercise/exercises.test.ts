import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import { CellRunner } from "../../src/cells/CellRunner.ts";
import { loadLessonModule } from "../../src/cells/lessonModules.ts";
import { parseCells } from "../../src/cells/parseCells.ts";
import { runCell } from "../../src/cells/runCell.ts";
import { TensorLedger } from "../../src/cells/TensorLedger.ts";
import { type Judgement, judgeAnswer } from "../../src/exercise/judgeAnswer.ts";
import type { ExerciseFiles } from "../../src/exercise/readExercise.cjs";
import { sampleDigit } from "../../src/pad/myDigit.ts";
import { course, courseExercises } from "./courseExercises.ts";

describe.each(Object.entries(courseExercises()))("the exercises of %s", (lesson, exercises) => {
  const cells = parseCells(readFileSync(`${course}${lesson}/lesson.ts`, "utf8"));
  const page = readFileSync(`${course}${lesson}/index.mdx`, "utf8");
  const runner = new CellRunner(loadLessonModule);
  const ledger = new TensorLedger();
  const judge = (exercise: ExerciseFiles, code: string): Promise<Judgement> =>
    judgeAnswer(runner, ledger, { ...exercise, code });

  beforeAll(async () => {
    await useEngine();
    runner.give({ myDigit: sampleDigit.image });
    for (const cell of cells) {
      const { problem } = await runCell(runner, cell, ledger);
      if (problem) throw new Error(`${problem.cell}: ${problem.message}`);
    }
  });

  it("are at least two", () => {
    expect(exercises.length).toBeGreaterThanOrEqual(2);
  });

  describe.each(exercises.map((exercise) => [exercise.name, exercise] as const))(
    "%s",
    (name, exercise) => {
      const mistakes = Object.entries(exercise.programs.wrong);

      it("stands on the page below the last cell that it needs", () => {
        const needed = page.indexOf(`<Cell name="${exercise.after}"`);
        const [, component] =
          new RegExp(`(\\w+) = island\\(\\(\\) => import\\("./exercises/${name}/`).exec(page) ?? [];
        expect(needed).toBeGreaterThan(0);
        expect(component).toBeDefined();
        expect(page.indexOf(`<${component} />`)).toBeGreaterThan(needed);
      });

      it("accepts its solution", async () => {
        const { verdict, outcome, made } = await judge(exercise, exercise.solution);
        expect({ verdict, outcome }).toEqual({ verdict: "right", outcome: { pictures: [] } });
        expect(made?.pictures).not.toEqual([]);
      });

      it("does not accept what it starts with, and says that this is it", async () => {
        expect(await judge(exercise, exercise.start)).toMatchObject({ verdict: "start" });
      });

      it("has words for at least three mistakes, and no others", () => {
        expect(mistakes.length).toBeGreaterThanOrEqual(3);
        expect(Object.keys(exercise.wrong).sort()).toEqual(
          mistakes.map(([mistake]) => mistake).sort(),
        );
      });

      it.each(mistakes)(
        "tells %s by what it computes, and shows what it did",
        async (mistake, program) => {
          const code = parseCells(program).find((cell) => cell.name === "answer")?.code ?? "";
          const rewritten = `/* in other words */\n${code}\n`;
          const { verdict, mistake: told, made, wanted } = await judge(exercise, rewritten);
          expect({ verdict, told }).toEqual({ verdict: "known", told: mistake });
          expect(made?.pictures.length).toBeGreaterThan(0);
          expect(made).not.toEqual(wanted);
        },
      );

      it("leaves no tensor and no name behind", async () => {
        const [names, tensors] = [Object.keys(runner.scope), tf.memory().numTensors];
        await judge(exercise, exercise.solution);
        await judge(exercise, "for (const name of ['a']) throw new Error(name)");
        expect(Object.keys(runner.scope)).toEqual(names);
        expect(tf.memory().numTensors).toBe(tensors);
      });
    },
  );
});
