import { describe, expect, it } from "vitest";
import {
  differenceColour,
  differenceImage,
} from "../../course/02-pixel-similarity/figures/colourImage.ts";
import {
  differencesOf,
  nearerOf,
  totalsOf,
} from "../../course/02-pixel-similarity/figures/compare.ts";

describe("the distance lab's sums", () => {
  const differences = new Array<number>(784).fill(0);
  differences[0] = 0.6;
  differences[27] = -0.8;
  differences[28] = 0.2;

  it("differencesOf(bytes, ideal) subtracts the ideal's intensities", () => {
    expect(differencesOf(Uint8Array.of(255, 0, 51), [0.25, 0.5, 0.2])).toEqual([0.75, -0.5, 0]);
  });

  it("totalsOf(differences) lets signed ones cancel, absolute and squared ones not", () => {
    const { more, less, signed, absolute, squared, root } = totalsOf(differences);
    expect([more, less, signed].map((part) => part * 784)).toEqual([
      expect.closeTo(0.8, 12),
      expect.closeTo(-0.8, 12),
      expect.closeTo(0, 12),
    ]);
    expect(absolute * 784).toBeCloseTo(1.6, 12);
    expect(squared * 784).toBeCloseTo(0.36 + 0.64 + 0.04, 12);
    expect(root).toBeCloseTo(Math.sqrt(1.04) / 28, 12);
  });

  it("totalsOf(differences, rows) is the part of the first rows", () => {
    expect(totalsOf(differences, 1).absolute * 784).toBeCloseTo(1.4, 12);
    expect(totalsOf(differences, 0)).toMatchObject({ signed: 0, absolute: 0, root: 0 });
  });

  it("nearerOf(to3, to7) compares sizes, whatever the signs", () => {
    expect([nearerOf(0.1, 0.2), nearerOf(-0.3, 0.2)]).toEqual([3, 7]);
  });
});

describe("the distance lab's colours", () => {
  it("differenceColour(value) is white at 0, red above, blue below", () => {
    expect(differenceColour(0)).toEqual([255, 255, 255]);
    expect(differenceColour(1)).toEqual([178, 24, 43]);
    expect(differenceColour(-2)).toEqual([33, 102, 172]);
  });

  it("differenceImage(values) is a BMP of 28 by 28 pixels, top row first, blue before red", () => {
    const values = new Array<number>(784).fill(0);
    values[1] = 1;
    const bytes = Buffer.from(differenceImage(values).split(",")[1] ?? "", "base64");
    expect(bytes).toHaveLength(54 + 28 * 28 * 3);
    expect([bytes.toString("latin1", 0, 2), bytes.readUInt32LE(2)]).toEqual(["BM", 54 + 2352]);
    expect([bytes.readInt32LE(18), bytes.readInt32LE(22)]).toEqual([28, -28]);
    expect(Array.from(bytes.subarray(54, 60))).toEqual([255, 255, 255, 43, 24, 178]);
  });
});
