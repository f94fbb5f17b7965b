import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../src/questions/judge.ts";
import type { Question } from "../../src/questions/question.ts";

describe("judge() of a choice", () => {
  const question: Question = {
    kind: "choice",
    ask: "?",
    choices: [
      { id: "a", text: "A", why: "not a" },
      { id: "b", text: "B", why: "b", isRight: true },
    ],
  };

  it.each([
    ["a", { isRight: false, why: "not a" }],
    ["b", { isRight: true, why: "b" }],
    ["c", undefined],
    ["", undefined],
  ])("of %j is %o", (given, verdict) => {
    expect(judge(question, given)).toEqual(verdict);
  });
});

describe("judge() of a line of code", () => {
  const question: Question = {
    kind: "code",
    ask: "?",
    accepted: ["x.mean(0)", "tf.mean(x, 0)"],
    why: "right",
    mistakes: [{ forms: ["x.mean()", "tf.mean(x)"], why: "no axis" }],
    otherwise: "think of the axis",
  };

  it.each([
    ["x.mean(0)", { isRight: true, why: "right" }],
    [" tf.mean( x,0 );", { isRight: true, why: "right" }],
    ["x.mean( )", { isRight: false, why: "no axis" }],
    ["x.sum()", { isRight: false, why: "think of the axis" }],
    [" ; ", undefined],
  ])("of %j is %o", (given, verdict) => {
    expect(judge(question, given)).toEqual(verdict);
  });
});

describe("judge() of a number", () => {
  const question: Question = {
    kind: "number",
    ask: "?",
    answer: 0.3,
    tolerance: 0.1,
    unit: "pixels",
    why: "right",
    mistakes: [{ value: 3, why: "ten times" }],
    otherwise: "think again",
  };

  it.each([
    ["0.3", { isRight: true, why: "right" }],
    ["0.2", { isRight: true, why: "right" }],
    ["0.4 pixels", { isRight: true, why: "right" }],
    ["0.19", { isRight: false, why: "think again" }],
    ["3.05", { isRight: false, why: "ten times" }],
    ["three", undefined],
  ])("of %j is %o", (given, verdict) => {
    expect(judge(question, given)).toEqual(verdict);
  });

  it("is right within the tolerance and nowhere else", () => {
    const integers = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(integers, integers, fc.nat(1000), (answer, given, tolerance) => {
        const asked: Question = { ...question, answer, tolerance, mistakes: [] };
        expect(judge(asked, `${given}`)?.isRight).toBe(Math.abs(answer - given) <= tolerance);
      }),
    );
  });

  it("without a tolerance wants the exact number", () => {
    const { tolerance: _, ...exact } = question;
    expect(judge(exact, "0.3")?.isRight).toBe(true);
    expect(judge(exact, "0.3001")?.isRight).toBe(false);
  });
});
