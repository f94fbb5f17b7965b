import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepExercise, keptExercises } from "../../src/exercise/keptExercises.ts";

describe("keptExercises(lesson)", () => {
  const texts = new Map<string, string>();
  beforeEach(() => {
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => texts.set(key, text),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    texts.clear();
  });

  it("is what keepExercise(lesson, name, exercise) has kept, for each exercise", () => {
    keepExercise("01-a", "one", { code: "1" });
    keepExercise("01-a", "two", { code: "2", isSolved: true });
    keepExercise("01-a", "one", {});
    expect(keptExercises("01-a").now()).toEqual({ one: {}, two: { code: "2", isSolved: true } });
    expect(keptExercises("02-b").now()).toEqual({});
    expect([...texts.keys()]).toEqual(["underhood:exercises/01-a"]);
  });

  it("leaves out what it does not know", () => {
    texts.set(
      "underhood:exercises/03-c",
      '{"one":{"code":3,"isSolved":"yes"},"two":null,"three":[]}',
    );
    expect(keptExercises("03-c").now()).toEqual({ one: {}, two: {}, three: {} });
    texts.set("underhood:exercises/04-d", '"nonsense"');
    expect(
      Object.values(keptExercises("04-d").now()).every((each) => each.code === undefined),
    ).toBe(true);
  });
});
