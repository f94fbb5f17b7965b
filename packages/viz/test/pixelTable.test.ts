import { pixelTable } from "@underhood/viz";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

const image = { shape: [3, 4], data: Uint8Array.from({ length: 12 }, (_, i) => i * 20) };

describe("pixelTable(image)", () => {
  it("keeps a block of rows and columns, as slice cuts it", () => {
    expect(pixelTable(image, { rows: [1, 3], columns: [2, 4] })).toStrictEqual({
      kind: "pixelTable",
      rows: [1, 3],
      columns: [2, 4],
      values: [120, 140, 200, 220],
      ink: [120, 140, 200, 220],
      digits: 0,
    });
  });

  it("without ranges keeps the whole image", () => {
    const { rows, columns, values } = pixelTable(image);
    expect({ rows, columns, values }).toEqual({
      rows: [0, 3],
      columns: [0, 4],
      values: Array.from(image.data),
    });
  });

  it("rounds numbers from 0 to 1 to two decimals, or as many as { digits } says", () => {
    const data = Float32Array.of(0.126, 0.9999);
    expect(pixelTable({ shape: [1, 2], data })).toMatchObject({
      values: [0.13, 1],
      digits: 2,
      ink: [32, 255],
    });
    expect(pixelTable({ shape: [1, 2], data }, { digits: 1 }).values).toEqual([0.1, 1]);
  });

  it("refuses rows and columns outside the image, and a range of none", () => {
    expect(() => pixelTable(image, { rows: [1, 4] })).toThrow(
      new RangeError("pixelTable: rows must be [from, to] with 0 ≤ from < to ≤ 3, got [1, 4]"),
    );
    expect(() => pixelTable(image, { columns: [2, 2] })).toThrow(/columns must be .* got \[2, 2\]/);
    expect(() => pixelTable(image, { columns: [-2, 2] })).toThrow(RangeError);
    expect(() => pixelTable(image, { rows: [0.5, 2] })).toThrow(RangeError);
  });

  it("refuses a tensor and impossible digits", () => {
    // @ts-expect-error a tensor is refused by its type too
    expect(() => pixelTable(tensorLike([1, 1], [0]))).toThrow(/got a tensor/);
    expect(() => pixelTable(image, { digits: 7 })).toThrow(
      new RangeError("pixelTable: digits must be a whole number from 0 to 6, got 7"),
    );
  });
});
