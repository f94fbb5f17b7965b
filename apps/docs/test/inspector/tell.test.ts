import { describe, expect, it } from "vitest";
import type { ByteImage } from "../../course/01-pixels/figures/slice.ts";
import {
  byteAt,
  intensityText,
  tellPixel,
  tellScale,
  tellSlice,
} from "../../course/01-pixels/figures/tell.ts";

const image: ByteImage = { shape: [2, 3], data: Uint8Array.from([0, 1, 2, 3, 128, 255]) };

describe("byteAt(image, cell)", () => {
  it("reads row by row", () => {
    expect(byteAt(image, { row: 1, column: 0 })).toBe(3);
    expect(byteAt(image, { row: 1, column: 2 })).toBe(255);
  });
});

describe("intensityText(byte)", () => {
  it.each([
    [0, "0.000"],
    [128, "0.502"],
    [255, "1.000"],
  ])("divides %i by 255: %s", (byte, text) => {
    expect(intensityText(byte)).toBe(text);
  });
});

describe("tellPixel(image, cell)", () => {
  it("names row, column, byte and intensity", () => {
    expect(tellPixel(image, { row: 1, column: 1 })).toBe(
      "Row 1, column 1: byte 128, intensity 0.502.",
    );
  });
});

describe("tellSlice(slice)", () => {
  it("names the slice and its shape", () => {
    expect(tellSlice({ rows: [4, 10], columns: [9, 15] })).toBe(
      "Slice [4:10, 9:15], shape [6, 6].",
    );
  });
});

describe("tellScale(zeroIsBlack)", () => {
  it("says which end is white, and that flipping leaves the numbers alone", () => {
    expect(tellScale(false)).toContain("0 is white, 255 is black");
    expect(tellScale(true)).toContain("0 is black, 255 is white");
    expect(tellScale(true)).toContain("every number is as it was");
  });
});
