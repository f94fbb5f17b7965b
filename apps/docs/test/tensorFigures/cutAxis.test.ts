import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAxis } from "../../course/03-arrays-and-tensors/figures/cutAxis.ts";

const noteOf = (begin: string, end: string) => cutAxis({ begin, end }, 7, "columns").note;

describe("cutAxis(bounds, length, things)", () => {
  it("cuts what Array's slice cuts, which follows Python's rule", () => {
    const bound = fc.option(fc.integer({ min: -12, max: 12 }), { nil: undefined });
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 1, max: 8 }), (begin, end, length) => {
        const places = Array.from({ length }, (_, i) => i);
        const { from, to } = cutAxis(
          { begin: `${begin ?? ""}`, end: `${end ?? ""}` },
          length,
          "rows",
        );
        expect(places.filter((place) => place >= from && place < to)).toEqual(
          places.slice(begin, end),
        );
        expect([from >= 0, to >= from, to <= length]).toEqual([true, true, true]);
      }),
    );
  });

  it("has nothing to say of bounds in range, nor of open ones", () => {
    expect([noteOf("2", "6"), noteOf("", ""), noteOf("0", "7"), noteOf("3", "")]).toEqual(
      new Array(4).fill(undefined),
    );
  });

  it("says what each library does with an end that is too large", () => {
    expect(noteOf("2", "9")).toMatch(
      /^There are only 7 columns: Python stops at 7, TensorFlow.js gives an error/,
    );
    expect(noteOf("8", "9")).toMatch(/^There are only 7 columns/);
  });

  it("counts a negative bound from the end, and says the sum", () => {
    expect(noteOf("-2", "")).toMatch(/^Counted from the end, -2 is 7 - 2 = 5\./);
    expect(noteOf("-5", "-1")).toContain("-5 is 7 - 5 = 2, and -1 is 7 - 1 = 6");
    expect(noteOf("-2", "9")).toMatch(/^There are only 7.* stops at 7\. .* -2 is 7 - 2 = 5\./);
    expect(noteOf("-9", "3")).toMatch(/^-9 is before the first of 7 columns/);
  });

  it("warns of the size -1 when the begin is one past the end", () => {
    expect(noteOf("4", "3")).toMatch(/^No columns are left.*“all the rest”/);
    expect(noteOf("-1", "-2")).not.toContain("the rest");
    expect(noteOf("4", "2")).toMatch(/^No columns are left.*length 0\.$/);
  });

  it("takes no fraction for a place", () => {
    expect(noteOf("1.5", "3")).toBe("1.5 is no place on an axis: type a whole number, or nothing.");
  });
});
