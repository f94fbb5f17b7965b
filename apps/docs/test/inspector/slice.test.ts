import { describe, expect, it } from "vitest";
import {
  type ByteImage,
  range,
  sliceBetween,
  sliceRows,
  sliceShape,
  sliceText,
} from "../../course/01-pixels/figures/slice.ts";

const small: ByteImage = { shape: [3, 4], data: Uint8Array.from({ length: 12 }, (_, i) => i) };

describe("sliceBetween(a, b)", () => {
  it("holds both cells, the last row and column included, whichever way the drag went", () => {
    const expected = { rows: [4, 10], columns: [5, 8] };
    expect(sliceBetween({ row: 4, column: 5 }, { row: 9, column: 7 })).toEqual(expected);
    expect(sliceBetween({ row: 9, column: 7 }, { row: 4, column: 5 })).toEqual(expected);
    expect(sliceBetween({ row: 9, column: 5 }, { row: 4, column: 7 })).toEqual(expected);
  });

  it("is one pixel when both are the same cell", () => {
    const slice = sliceBetween({ row: 2, column: 3 }, { row: 2, column: 3 });
    expect(sliceText(slice)).toBe("[2:3, 3:4]");
    expect(sliceShape(slice)).toEqual([1, 1]);
  });
});

describe("sliceText(slice)", () => {
  it("writes it as NumPy does", () => {
    expect(sliceText({ rows: [4, 10], columns: [0, 28] })).toBe("[4:10, 0:28]");
  });
});

describe("sliceShape(slice)", () => {
  it("counts rows and columns", () => {
    expect(sliceShape({ rows: [4, 10], columns: [5, 7] })).toEqual([6, 2]);
  });
});

describe("sliceRows(image, slice)", () => {
  it("cuts the slice's bytes, row by row", () => {
    expect(sliceRows(small, { rows: [1, 3], columns: [1, 3] })).toEqual([
      [5, 6],
      [9, 10],
    ]);
  });
});

describe("range(from and to)", () => {
  it("counts from the first up to, not including, the second", () => {
    expect(range([4, 7])).toEqual([4, 5, 6]);
    expect(range([4, 4])).toEqual([]);
  });
});
