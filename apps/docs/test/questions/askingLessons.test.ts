import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createElement, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { askingLessons } from "../../src/questions/askingLessons.ts";
import { judge } from "../../src/questions/judge.ts";
import { normaliseCode } from "../../src/questions/normaliseCode.ts";
import { outcomeOf } from "../../src/questions/outcomeOf.ts";
import { PredictionForm } from "../../src/questions/PredictionForm.tsx";
import { tell } from "../../src/questions/prediction.ts";
import { QuestionForm } from "../../src/questions/QuestionForm.tsx";

it("askingLessons are the lessons that have questions, in their order", () => {
  const folders = readdirSync("course").filter((name) =>
    existsSync(`course/${name}/questions.tsx`),
  );
  expect(askingLessons.map(({ id }) => id)).toEqual(folders.sort());
});

describe.each(askingLessons)("what lesson $id asks", async ({ id: lesson, title, load }) => {
  const { questions, predictions } = await load();
  const { values, pictures } = JSON.parse(readFileSync(`course/${lesson}/outputs.json`, "utf8"));
  const page = readFileSync(`course/${lesson}/index.mdx`, "utf8");
  const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, name]) => name);

  it("has the lesson's title", () => {
    expect(page).toContain(`\ntitle: ${title}\n`);
  });

  it("stands on its page, each question once, and is at least four", () => {
    expect(named(/<Question id="([^"]*)" \/>/g).sort()).toEqual(Object.keys(questions).sort());
    expect(named(/<Predict id="([^"]*)">/g).sort()).toEqual(Object.keys(predictions).sort());
    expect(Object.keys({ ...questions, ...predictions }).length).toBeGreaterThanOrEqual(4);
  });

  describe.each(Object.entries(questions))("the question %s", (_, question) => {
    const kind = question.kind;
    it("has an explanation of its own for every answer it knows", () => {
      const texts =
        kind === "choice"
          ? question.choices.map(({ why }) => textOf(why))
          : [question.why, question.otherwise, ...question.mistakes.map(({ why }) => why)].map(
              textOf,
            );
      for (const text of texts) expect(text.length).toBeGreaterThan(20);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.length).toBeGreaterThanOrEqual(3);
    });

    it("takes one choice, or what it accepts, for right, and each mistake for what it is", () => {
      if (kind === "choice") {
        expect(question.choices.filter(({ isRight }) => isRight)).toHaveLength(1);
        expectUnique(question.choices.map(({ id }) => id));
        expectUnique(question.choices.map(({ text }) => textOf(text)));
        return;
      }
      const right = kind === "code" ? question.accepted : [`${question.answer}`];
      for (const answer of right)
        expect(judge(question, answer)).toEqual({ isRight: true, why: question.why });
      for (const mistake of question.mistakes)
        for (const form of "forms" in mistake ? mistake.forms : [`${mistake.value}`])
          expect(judge(question, form)).toEqual({ isRight: false, why: mistake.why });
      expect(judge(question, "12345.6789")).toEqual({ isRight: false, why: question.otherwise });
      if (kind === "number") return;
      const mistaken = question.mistakes.flatMap(({ forms }) => forms);
      expectUnique([...question.accepted, ...mistaken].map(normaliseCode));
    });

    it("can be read, with its answer, where no script runs", () => {
      const html = renderToStaticMarkup(createElement(QuestionForm, { id: "x/y", question }));
      for (const part of partsOf(question)) expect(html).toContain(htmlOf(part));
      expect(html).toMatch(/<details[^>]*><summary>Show me<\/summary>/);
    });
  });

  describe.each(Object.entries(predictions))("the prediction %s", (_, prediction) => {
    it("knows what happens from what the lesson recorded", () => {
      if (prediction.kind === "choice") expect(outcomeOf(prediction, values).why).toBeTruthy();
      else {
        const [from, to] = prediction.range ?? [0, Infinity];
        expect(prediction.truth(values)).toBeGreaterThan(from);
        expect(prediction.truth(values)).toBeLessThan(to);
      }
    });

    it("has an explanation of its own for every guess", () => {
      const whys =
        prediction.kind === "choice"
          ? prediction.choices.map(({ why }) => why)
          : [prediction.why, prediction.whyLess, prediction.whyMore];
      const texts = whys.map((why) => textOf(tell(why, values)));
      for (const text of texts) expect(text.length).toBeGreaterThan(20);
      expectUnique(texts);
      if (prediction.kind === "choice") expectUnique(prediction.choices.map(({ id }) => id));
    });

    it("can be read where no script runs", () => {
      const html = renderToStaticMarkup(
        createElement(PredictionForm, { id: "x/y", prediction, values }),
      );
      expect(html).toContain(htmlOf(tell(prediction.ask, values)));
      if (prediction.kind === "choice")
        for (const { text } of prediction.choices) expect(html).toContain(htmlOf(text));
    });
  });

  it("predicts what its pictures show", () => {
    for (const [cell, place, text] of seen[lesson] ?? [])
      expect(pictures[cell]?.[place]).toMatchObject({ kind: "text", text });
  });
});

/** Cells whose recorded text says what an outcome says in words: the cell, which text, the text. */
const seen: Record<string, [cell: string, place: number, text: string][]> = {
  "03-arrays-and-tensors": [
    ["halves", 0, "tensor([[0, 1, 1],\n        [2, 2, 3]])"],
    ["means", 0, "tensor([2.5000, 3.5000, 4.5000])"],
  ],
  "04-metrics-and-broadcasting": [
    ["column", 1, "tensor([[101., 102., 103.],\n        [204., 205., 206.]])"],
    ["row and column", 0, "tensor([[110., 120., 130.],\n        [210., 220., 230.]])"],
    ["differences", 0, expect.stringMatching(/^float32 \[206, 28, 28\]/)],
    ["trap", 0, expect.stringMatching(/^tensor\(0\.50/)],
  ],
};

type Question = Parameters<typeof QuestionForm>[0]["question"];

/** All that a reader has to be able to read of a question. */
function partsOf(question: Question): ReactNode[] {
  if (question.kind === "choice")
    return [question.ask, ...question.choices.flatMap(({ text, why }) => [text, why])];
  return [question.ask, question.why, ...question.mistakes.map(({ why }) => why)];
}

function htmlOf(node: ReactNode): string {
  return renderToStaticMarkup(node);
}

function textOf(node: ReactNode): string {
  return isValidElement(node) ? htmlOf(node).replace(/<[^>]*>/g, "") : `${node}`;
}

function expectUnique(items: readonly string[]): void {
  expect(items).toEqual([...new Set(items)]);
}
