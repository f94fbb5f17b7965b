import { digitFromDrawing } from "@underhood/data";
import { describe, expect, it } from "vitest";
import { type Bytes, drawingSteps } from "../../src/pad/drawingSteps.ts";
import type { Drawing } from "../../src/pad/rasterise.ts";

/** A pad of 56 × 56 with a filled block of ink. */
function block(top: number, left: number, height: number, width: number): Drawing {
  const data = new Uint8Array(56 * 56);
  for (let row = top; row < top + height; row++)
    data.fill(255, row * 56 + left, row * 56 + left + width);
  return { shape: [56, 56], data };
}

function digitOf(drawing: Drawing): Bytes {
  return { shape: [28, 28], data: digitFromDrawing(drawing).data };
}

describe("drawingSteps(drawing, digit)", () => {
  const drawing = block(4, 2, 20, 10);
  const steps = drawingSteps(drawing, digitOf(drawing));

  it("says where the ink lies, in pixels of the digit", () => {
    expect(steps.box).toEqual({ left: 1, top: 2, width: 5, height: 10 });
  });

  it("shrinks the whole pad by the mean of each square", () => {
    const inked = [...steps.asDrawn.data.entries()].filter(([, ink]) => ink > 0);
    expect(inked).toHaveLength(50);
    expect(inked[0]).toEqual([2 * 28 + 1, 255]);
    const odd = block(5, 2, 1, 2); // half of one square
    const { asDrawn } = drawingSteps(odd, digitOf(odd));
    expect(asDrawn.data[2 * 28 + 1]).toBe(128);
  });

  it("scales the ink to 20 pixels, in the middle of a square", () => {
    expect(steps.scaled.shape).toEqual([20, 20]);
    for (const [place, ink] of steps.scaled.data.entries())
      expect(ink).toBe(place % 20 >= 5 && place % 20 < 15 ? 255 : 0);
  });
});
