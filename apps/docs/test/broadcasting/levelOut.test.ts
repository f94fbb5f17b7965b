import { describe, expect, it } from "vitest";
import { fullSet } from "../../course/04-metrics-and-broadcasting/figures/fullSet.ts";
import {
  accuraciesOf,
  countOf,
  readShares,
  shareOf,
  sharesOf,
  tellAccuracies,
} from "../../course/04-metrics-and-broadcasting/figures/levelOut.ts";

describe("accuraciesOf", () => {
  it("gives the book's 0.9511 as the mean, and 0.9514 for all together", () => {
    const { mean, pooled } = accuraciesOf(fullSet.l1);
    expect([mean.toFixed(4), pooled.toFixed(4)]).toEqual(["0.9511", "0.9514"]);
  });

  it("parts the two for a program that always says 3, where nearly all are 3s", () => {
    const classes = { threes: { right: 95, of: 95 }, sevens: { right: 0, of: 5 } };
    expect(accuraciesOf(classes)).toEqual({ threes: 1, sevens: 0, mean: 0.5, pooled: 0.95 });
  });

  it("gives one and the same for classes of one size", () => {
    const { mean, pooled } = accuraciesOf({
      threes: { right: 8, of: 16 },
      sevens: { right: 12, of: 16 },
    });
    expect(mean).toBe(pooled);
  });
});

describe("countOf", () => {
  it("keeps the share when a class shrinks to one image and grows again", () => {
    const share = shareOf({ right: 926, of: 1010 });
    expect(countOf({ ...share, of: 1 })).toEqual({ right: 1, of: 1 });
    expect(countOf({ ...share, of: 1010 })).toEqual({ right: 926, of: 1010 });
  });
});

describe("tellAccuracies", () => {
  it("tells the counts and both averages", () => {
    expect(tellAccuracies(fullSet.l1)).toBe(
      "926 of 1010 3s and 1013 of 1028 7s are right: 0.9511 is the mean of the two, 0.9514 the " +
        "accuracy of all together.",
    );
  });
});

describe("readShares", () => {
  it("takes what sharesOf gives, and no share above 1 or class without an image", () => {
    const shares = sharesOf(fullSet.l1);
    expect(readShares(JSON.parse(JSON.stringify(shares)))).toEqual(shares);
    for (const threes of [
      { share: 1.1, of: 5 },
      { share: 0.5, of: 0 },
      { share: "1", of: 5 },
      null,
    ])
      expect(() => readShares({ ...shares, threes })).toThrow(RangeError);
  });
});
