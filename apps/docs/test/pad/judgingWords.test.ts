import { describe, expect, it } from "vitest";
import { distanceText, judgingWords } from "../../src/pad/judgingWords.ts";

const digit = { shape: [28, 28], data: new Uint8Array(784) };

describe("judgingWords(judging)", () => {
  it.each([
    [3, "Nearer to the mean 3 than to the mean 7, so this is called a 3."],
    [7, "Nearer to the mean 7 than to the mean 3, so this is called a 7."],
  ] as const)("gives the verdict %i and the reason for it", (called, words) => {
    const judgement = { digit, distances: { three: 0.1, seven: 0.2 }, called };
    expect(judgingWords({ is: "judged", judgement })).toBe(words);
  });

  it("refuses an empty pad", () => {
    expect(judgingWords({ is: "refused" })).toContain("The pad is empty");
  });

  it("says why judging failed, and what to do", () => {
    expect(judgingWords({ is: "failed", reason: "404 Not Found" })).toBe(
      "The judge could not start: 404 Not Found. Press Judge to try again.",
    );
  });
});

describe("distanceText(distance)", () => {
  it("prints four digits, as the lesson does", () => {
    expect(distanceText(0.11136)).toBe("0.1114");
  });
});
