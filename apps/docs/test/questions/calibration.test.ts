import { describe, expect, it } from "vitest";
import { binsOf, brierScore, overconfidence } from "../../src/questions/calibration.ts";

const claim = (confidence: number, held: boolean) => ({ confidence, held });

/** Four at 90 %, of which three held; two at 50 %, of which one did; and a guess among four. */
const claims = [
  claim(0.9, true),
  claim(0.5, false),
  claim(0.9, true),
  claim(0.25, false),
  claim(0.9, false),
  claim(0.5, true),
  claim(0.9, true),
];

describe("binsOf(claims)", () => {
  it("counts what held of the claims with about the same confidence, the least sure first", () => {
    expect(binsOf(claims)).toEqual([
      { confidence: 0.25, count: 1, held: 0 },
      { confidence: 0.5, count: 2, held: 1 },
      { confidence: 0.9, count: 4, held: 3 },
    ]);
  });

  it("puts guesses among three and among four into one bin, with their mean confidence", () => {
    expect(binsOf([claim(0.25, true), claim(0.35, false)])).toEqual([
      { confidence: 0.3, count: 2, held: 1 },
    ]);
  });

  it("takes in certainty and its contrary, and makes nothing of nothing", () => {
    expect(binsOf([claim(1, true), claim(0, false)]).map(({ count }) => count)).toEqual([1, 1]);
    expect(binsOf([])).toEqual([]);
  });
});

describe("brierScore(claims)", () => {
  it("is the mean squared difference of confidence and outcome", () => {
    // 3 × 0.1² + 1 × 0.9² + 2 × 0.5² + 1 × 0.25² = 0.03 + 0.81 + 0.5 + 0.0625 = 1.4025
    expect(brierScore(claims)).toBeCloseTo(1.4025 / 7, 12);
  });

  it("is 0 for the perfect, 0.25 for 50 % each time, 1 for the surely wrong", () => {
    expect(brierScore([claim(1, true), claim(0, false)])).toBe(0);
    expect(brierScore([claim(0.5, true), claim(0.5, false)])).toBe(0.25);
    expect(brierScore([claim(1, false)])).toBe(1);
  });
});

describe("overconfidence(claims)", () => {
  it("is the mean confidence less the share that held", () => {
    // (4 × 0.9 + 2 × 0.5 + 0.25) / 7 = 4.85 / 7, and 4 of 7 held
    expect(overconfidence(claims)).toBeCloseTo(0.85 / 7, 12);
    expect(overconfidence([claim(0.5, true)])).toBe(-0.5);
  });
});
