import { describe, expect, it } from "vitest";
import { compare } from "../src/compare.ts";
import type { Printed } from "../src/printed.ts";

const about = { section: "net", what: "Two rows" } as const;
const twoRows: Printed = { ...about, text: "0.25 0.5\n-1 0" };

describe("compare(printed, ours)", () => {
  it("shows both with the book's decimals, in its lines", () => {
    expect(
      compare(twoRows, [
        [0.251, 0.4999],
        [-1, -0.001],
      ]),
    ).toEqual({
      what: "Two rows",
      book: [
        ["0.25", "0.50"],
        ["-1.00", "0.00"],
      ],
      ours: [
        ["0.25", "0.50"],
        ["-1.00", "0.00"],
      ],
      difference: "0",
      agrees: true,
    });
  });

  it("tells the largest difference of what is shown", () => {
    const { ours, difference, agrees } = compare(twoRows, [0.26, 0.5, -1.03, 0]);
    expect({ ours, difference, agrees }).toEqual({
      ours: [
        ["0.26", "0.50"],
        ["-1.03", "0.00"],
      ],
      difference: "0.03",
      agrees: false,
    });
  });

  it.each([
    [0.01, [0.26, 0.51, -1.01, 0.01], true],
    [0.01, [0.25, 0.5, -1.02, 0], false],
    [[0.02, 0], [0.27, 0.5, -1.02, 0], true],
    [[0.02, 0], [0.25, 0.51, -1, 0], false],
  ])("agrees within %s, for all numbers or by column", (within, ours, agrees) => {
    expect(compare({ ...twoRows, within }, ours)).toMatchObject({ agrees });
  });

  it("does not agree with what is no number", () => {
    expect(compare(twoRows, [0.25, Number.NaN, -1, 0])).toMatchObject({
      ours: [
        ["0.25", "NaN"],
        ["-1.00", "0.00"],
      ],
      difference: "NaN",
      agrees: false,
    });
  });

  it("hands on what a reader has to know", () => {
    const known = { columns: ["a", "b"], epochs: [0, 9], notes: ["A note."] };
    expect(compare({ ...twoRows, ...known }, [0.25, 0.5, -1, 0])).toMatchObject(known);
  });

  it("refuses another count of numbers", () => {
    expect(() => compare(twoRows, [1, 2, 3])).toThrow(
      new RangeError('expected 4 numbers for "Two rows", as the book has, got 3'),
    );
  });
});
