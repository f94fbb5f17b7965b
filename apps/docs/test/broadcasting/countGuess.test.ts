import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countGuess } from "../../course/04-metrics-and-broadcasting/figures/countGuess.ts";
import { broadcastOf } from "../../course/04-metrics-and-broadcasting/figures/stretch.ts";
import { guesses } from "../../src/questions/guesses.ts";
import { stubStorage } from "../questions/storage.ts";

const table = broadcastOf([3], [2, 1]);
const clash = broadcastOf([2, 3], [2]);

describe("countGuess(guess, sureness, broadcast)", () => {
  beforeEach(stubStorage);
  afterEach(() => vi.unstubAllGlobals());

  it("keeps what was said of which shapes, how surely, and whether it held", () => {
    expect(countGuess([2, 3], 0.9, table)).toBe(true);
    expect(countGuess([2, 3], 0.5, clash)).toBe(true);
    expect(countGuess("clash", 0.7, broadcastOf([2], []))).toBe(true);
    expect(guesses.now()).toEqual({
      "04-metrics-and-broadcasting/shapes [3] [2, 1]": {
        said: "[2, 3]",
        confidence: 0.9,
        held: true,
      },
      "04-metrics-and-broadcasting/shapes [2, 3] [2]": {
        said: "[2, 3]",
        confidence: 0.5,
        held: false,
      },
      "04-metrics-and-broadcasting/shapes [2] []": { said: "clash", confidence: 0.7, held: false },
    });
  });

  it("counts no guess of which nobody says how sure they are, and none after a first", () => {
    expect(countGuess([2, 3], "unsaid", table)).toBe(false);
    expect(countGuess([2, 3], 0.9, table)).toBe(false);
    expect(countGuess("none", 0.9, clash)).toBe(false);
    expect(countGuess("clash", 0.9, clash)).toBe(false);
    expect(Object.values(guesses.now())).toEqual(["declined", "declined"]);
  });
});
