import { describe, expect, it } from "vitest";
import { dueIds, fetchQuestions } from "../../src/questions/dueQuestions.ts";

const answers = {
  "01-pixels/photograph": { box: 1, due: 300 },
  "01-pixels/place in the list": { box: 0, due: 100 },
  "02-pixel-similarity/by hand": { box: 2, due: 200 },
  "02-pixel-similarity/close call": { box: 2, due: 900 },
  "03-arrays-and-tensors/rank": { box: 5, due: null },
  "99-gone/gone": { box: 0, due: 100 },
};

describe("dueIds(answers, now, before)", () => {
  it("names what is due, longest due first, of lessons that there are", () => {
    expect(dueIds(answers, 500)).toEqual([
      "01-pixels/place in the list",
      "02-pixel-similarity/by hand",
      "01-pixels/photograph",
    ]);
    expect(dueIds(answers, 50)).toEqual([]);
  });

  it("keeps to the lessons before one", () => {
    expect(dueIds(answers, 500, "02-pixel-similarity")).toEqual([
      "01-pixels/place in the list",
      "01-pixels/photograph",
    ]);
    expect(dueIds(answers, 500, "01-pixels")).toEqual([]);
  });
});

describe("fetchQuestions(ids)", () => {
  it("gives the questions in the order asked for, and leaves out what is no longer asked", async () => {
    const due = await fetchQuestions([
      "02-pixel-similarity/by hand",
      "01-pixels/no longer asked",
      "01-pixels/photograph",
    ]);
    expect(due.map(({ id, lesson, question }) => [id, lesson, question.kind])).toEqual([
      ["02-pixel-similarity/by hand", "Pixel similarity", "number"],
      ["01-pixels/photograph", "Pixels", "choice"],
    ]);
  });
});
