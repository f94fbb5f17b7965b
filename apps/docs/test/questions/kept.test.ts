import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answers, keepAnswer } from "../../src/questions/answers.ts";
import { guesses, keepGuess } from "../../src/questions/guesses.ts";
import { stubStorage } from "./storage.ts";

beforeEach(stubStorage);
afterEach(() => vi.unstubAllGlobals());

test("keepAnswer(id, isRight, now) keeps when each question is asked again", () => {
  const now = new Date(2026, 2, 1, 12).getTime();
  keepAnswer("01-pixels/a", false, now);
  keepAnswer("02-pixel-similarity/b", true, now);
  expect(answers.now()).toEqual({
    "01-pixels/a": { box: 0, due: new Date(2026, 2, 2).getTime() },
    "02-pixel-similarity/b": { box: 1, due: new Date(2026, 2, 3).getTime() },
  });
});

test("keepGuess(id, guess) keeps the first guess only", () => {
  const guess = { said: [20, 60], confidence: 0.9, held: true } as const;
  keepGuess("02-pixel-similarity/a", guess);
  keepGuess("02-pixel-similarity/a", { ...guess, held: false });
  keepGuess("02-pixel-similarity/b", "declined");
  keepGuess("02-pixel-similarity/b", guess);
  expect(guesses.now()).toEqual({
    "02-pixel-similarity/a": guess,
    "02-pixel-similarity/b": "declined",
  });
});

test.each(["7", '"text"', "[1]", "null"])(
  "what is no record of answers or guesses, %s, is none",
  (text) => {
    localStorage.setItem("underhood:answers", text);
    localStorage.setItem("underhood:guesses", text);
    expect([answers.now(), guesses.now()]).toEqual([{}, {}]);
  },
);

test("of a record only what can be an answer or a guess is taken", () => {
  const card = { box: 2, due: 5 };
  localStorage.setItem(
    "underhood:answers",
    JSON.stringify({ a: card, b: { box: 1.5, due: 5 }, c: { box: 1, due: null }, d: null }),
  );
  expect(answers.now()).toEqual({ a: card });
  const guess = { said: "two", confidence: 0.7, held: false };
  localStorage.setItem(
    "underhood:guesses",
    JSON.stringify({
      a: guess,
      b: { ...guess, confidence: 7 },
      c: { ...guess, said: [1] },
      d: { ...guess, held: "yes" },
      e: "declined",
    }),
  );
  expect(guesses.now()).toEqual({ a: guess, e: "declined" });
});
