import { describe, expect, it } from "vitest";
import { tellVerdict } from "../../course/02-pixel-similarity/figures/tellVerdict.ts";

describe("tellVerdict({ label, byL1, byRmse, rows })", () => {
  it("says once what both say, and that it is wrong", () => {
    expect(tellVerdict({ label: 3, byL1: 3, byRmse: 3, rows: 28 })).toBe(
      "This is a 3. By L1 it is nearer to the mean 3, and by RMSE too.",
    );
    expect(tellVerdict({ label: 3, byL1: 7, byRmse: 7, rows: 28 })).toBe(
      "This is a 3. By L1 it is nearer to the mean 7, and by RMSE too: both are wrong.",
    );
  });

  it("says who is right where they differ, but not of the reader's own digit", () => {
    expect(tellVerdict({ label: 3, byL1: 7, byRmse: 3, rows: 28 })).toMatch(
      /by RMSE to the mean 3: they disagree, and RMSE is right\.$/,
    );
    expect(tellVerdict({ label: 7, byL1: 7, byRmse: 3, rows: 28 })).toMatch(/and L1 is right\.$/);
    expect(tellVerdict({ label: undefined, byL1: 7, byRmse: 3, rows: 28 })).toBe(
      "This is yours. By L1 it is nearer to the mean 7, by RMSE to the mean 3: they disagree.",
    );
  });

  it("judges nobody before all rows are compared", () => {
    expect(tellVerdict({ label: 3, byL1: 7, byRmse: 3, rows: 14 })).toBe(
      "This is a 3. By L1 it is so far nearer to the mean 7, by RMSE to the mean 3.",
    );
    expect(tellVerdict({ label: 3, byL1: 3, byRmse: 3, rows: 0 })).toBe("Nothing is compared yet.");
  });
});
