import { describe, expect, it } from "vitest";
import type { Judgement } from "../../src/exercise/judgeAnswer.ts";
import { statusText } from "../../src/exercise/statusText.ts";
import { wordsFor } from "../../src/exercise/wordsFor.ts";

const mistake = { title: "Wrong axis", text: "Axis 1 went.", fix: "Axis 0" };
const judged = (judgement: Partial<Judgement> & Pick<Judgement, "verdict">, isStale = false) =>
  statusText({
    phase: "judged",
    judgement: { outcome: { pictures: [] }, ...judgement },
    mistake,
    isStale,
    trouble: "",
  });

describe("statusText(exercise)", () => {
  it("names each verdict", () => {
    expect(judged({ verdict: "right" })).toBe("right");
    expect(judged({ verdict: "known" })).toBe("not yet: Wrong axis");
    expect(judged({ verdict: "start" })).toBe("not yet: this does what you began with");
    expect(judged({ verdict: "other" })).toBe("not yet: something else than was asked for");
    expect(judged({ verdict: "right" }, true)).toBe("changed since it was checked");
  });

  it("tells an error from an answer that has nothing to compare", () => {
    const problem = { message: "no", cell: "answer" };
    expect(judged({ verdict: "failed", outcome: { pictures: [], problem } })).toBe(
      "ended with an error",
    );
    expect(judged({ verdict: "failed", outcome: { pictures: [], explanation: mistake } })).toBe(
      "not yet: Wrong axis",
    );
  });

  it("says what is going on, and what came between", () => {
    const inPhase = (phase: Parameters<typeof statusText>[0]["phase"], trouble = "") =>
      statusText({ phase, judgement: undefined, mistake: undefined, isStale: false, trouble });
    expect(inPhase("idle")).toBe("Run checks your answer");
    expect(inPhase("waiting")).toBe("the cells above run first…");
    expect(inPhase("cell failed", "load")).toBe("the cell “load” above ended with an error");
    expect(inPhase("broken", "no network")).toBe("the check could not run: no network");
  });
});

describe("wordsFor(judgement, mistake, page)", () => {
  const page = { right: "So it is.", answer: "mean" };
  const words = (verdict: Judgement["verdict"], difference = "") =>
    wordsFor({ verdict, difference, outcome: { pictures: [] } }, mistake, page);

  it("are the exercise's own for a right answer and a known mistake", () => {
    expect(words("right")).toEqual({ title: "Right.", text: "So it is." });
    expect(words("known")).toBe(mistake);
  });

  it("are general for others, and say how they differ", () => {
    expect(words("other", "`mean` is 3; asked for is 4.")?.text).toMatch(
      /^`mean` is 3; asked for is 4\. /,
    );
    expect(words("start")?.text).toContain("`mean`");
    expect(words("failed")).toBeUndefined();
  });
});
