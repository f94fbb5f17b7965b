import { describe, expect, it } from "vitest";
import { fullSet } from "../../course/04-metrics-and-broadcasting/figures/fullSet.ts";
import { sectionOf } from "../../src/reproduction/bookResult.ts";

/** Our numbers in a row of the book's comparison. */
function ours(what: string): readonly (readonly string[])[] {
  const row = sectionOf("Metrics by broadcasting").rows.find((each) => each.what === what);
  if (row === undefined) throw new Error(`the comparison has no row “${what}”`);
  return row.ours;
}

describe("fullSet", () => {
  const [threeShape, sevenShape] = ours("Shapes of the stacks of validation 3s and 7s");
  const counts = { threes: Number(threeShape?.[0]), sevens: Number(sevenShape?.[0]) };

  it("is made of the book's run (vitest -u records it anew)", async () => {
    const result = (what: string) => {
      const [[threes, sevens, mean] = []] = ours(what);
      // The shares have four decimals and the classes a thousand images: only one count fits.
      const count = (share: string | undefined, of: number) => ({
        right: Math.round(Number(share) * of),
        of,
      });
      return {
        threes: count(threes, counts.threes),
        sevens: count(sevens, counts.sevens),
        mean: Number(mean),
      };
    };
    const recorded = {
      l1: result("Accuracy of pixel similarity by L1"),
      rmse: result("Accuracy of pixel similarity by RMSE"),
    };
    await expect(`${JSON.stringify(recorded, null, 2)}\n`).toMatchFileSnapshot(
      "../../course/04-metrics-and-broadcasting/figures/fullSet.json",
    );
    expect(fullSet).toEqual(recorded);
  });

  it("has the counts that a NumPy program found: 926 of 1,010 and 1,013 of 1,028 by L1", () => {
    expect(fullSet.l1).toEqual({
      threes: { right: 926, of: 1010 },
      sevens: { right: 1013, of: 1028 },
      mean: 0.9511,
    });
    expect(fullSet.rmse).toEqual({
      threes: { right: 968, of: 1010 },
      sevens: { right: 1001, of: 1028 },
      mean: 0.9661,
    });
  });

  it("has counts that give the accuracy of all images together, too", () => {
    const { threes, sevens } = fullSet.l1;
    const [[pooled] = []] = ours("Accuracy of pixel similarity by L1 on all images together");
    const share = (threes.right + sevens.right) / (threes.of + sevens.of);
    expect(share.toFixed(4)).toBe(pooled);
  });
});
