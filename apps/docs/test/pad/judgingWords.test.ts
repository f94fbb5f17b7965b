import { describe, expect, it } from "vitest";
import type { Bytes } from "../../src/pad/drawingSteps.ts";
import type { Judgement } from "../../src/pad/judgement.ts";
import { asDrawnWords, distanceText, judgingWords } from "../../src/pad/judgingWords.ts";

const image: Bytes = { shape: [28, 28], data: new Uint8Array(784) };
const steps = { asDrawn: image, box: { left: 0, top: 0, width: 1, height: 1 }, scaled: image };

function judgementOf(called: 3 | 7, calledAsDrawn: 3 | 7 = called): Judgement {
  const asDrawn = { called: calledAsDrawn, distances: { three: 0.15, seven: 0.16 } };
  return { digit: image, steps, called, distances: { three: 0.1, seven: 0.2 }, asDrawn };
}

describe("judgingWords(judging)", () => {
  it.each([
    [3, "Nearer to the mean 3 than to the mean 7, so this is called a 3."],
    [7, "Nearer to the mean 7 than to the mean 3, so this is called a 7."],
  ] as const)("gives the verdict %i and the reason for it", (called, words) => {
    expect(judgingWords({ is: "judged", judgement: judgementOf(called) })).toBe(words);
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

describe("asDrawnWords(judgement)", () => {
  it("says what would be said of the drawing as it is, and whether that is the same", () => {
    expect(asDrawnWords(judgementOf(3))).toBe(
      "Compared just as you drew it, it would be called a 3 too: it would lie 0.1500 from the mean 3 and 0.1600 from the mean 7.",
    );
    expect(asDrawnWords(judgementOf(7, 3))).toContain("it would be called a 3: it");
  });
});

describe("distanceText(distance)", () => {
  it("prints four digits, as the lesson does", () => {
    expect(distanceText(0.11136)).toBe("0.1114");
  });
});
