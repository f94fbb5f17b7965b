import { describe, expect, it } from "vitest";
import { rasterise } from "../../src/pad/rasterise.ts";
import { penWidth } from "../../src/pad/stroke.ts";

/** The shares of ink, 0..1, along one row of pixels. */
function row({ shape, data }: ReturnType<typeof rasterise>, y: number): number[] {
  return Array.from(data.subarray(y * shape[1], (y + 1) * shape[1]), (byte) => byte / 255);
}

describe("rasterise(strokes)", () => {
  it("draws on 8 × 8 pixels for each of the machine's, and nothing on an empty pad", () => {
    const { shape, data } = rasterise([]);
    expect(shape).toEqual([224, 224]);
    expect(data).toEqual(new Uint8Array(224 * 224));
  });

  it("draws a vertical line as wide as the pen, with soft edges, where the points are", () => {
    const across = row(
      rasterise([
        [
          { x: 14, y: 4 },
          { x: 14, y: 24 },
        ],
      ]),
      112,
    );
    const inked = across.reduce((sum, ink) => sum + ink, 0);
    expect(inked).toBeCloseTo(penWidth * 8, 1);
    expect(across[111]).toBe(1);
    expect(across.findIndex((ink) => ink > 0)).toBe(Math.floor(112 - penWidth * 4));
    expect(across).toEqual(across.toReversed());
  });

  it("draws a tap as a round dot with the pen's area", () => {
    const { data } = rasterise([[{ x: 14, y: 14 }]]);
    const area = data.reduce((sum, byte) => sum + byte / 255, 0);
    expect(area / (Math.PI * (penWidth * 4) ** 2)).toBeCloseTo(1, 2);
  });

  it("does not darken where strokes cross", () => {
    const across = [
      { x: 4, y: 14 },
      { x: 24, y: 14 },
    ];
    expect(rasterise([across, across])).toEqual(rasterise([across]));
  });

  it("cuts off what lies beyond the edge", () => {
    const { data } = rasterise([
      [
        { x: -5, y: 14 },
        { x: 40, y: 14 },
      ],
    ]);
    expect(data[112 * 224]).toBe(255);
    expect(data[112 * 224 + 223]).toBe(255);
    expect(data[0]).toBe(0);
    expect(rasterise([[{ x: -9, y: -9 }]]).data).toEqual(new Uint8Array(224 * 224));
  });
});
