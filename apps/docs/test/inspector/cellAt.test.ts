import { describe, expect, it } from "vitest";
import { cellAt } from "../../course/01-pixels/figures/cellAt.ts";

const box = { left: 100, top: 50, width: 280, height: 280 };

describe("cellAt(point, box, shape)", () => {
  it.each([
    [100, 50, 0, 0],
    [109.9, 59.9, 0, 0],
    [110, 60, 1, 1],
    [379, 329, 27, 27],
    [255, 75, 2, 15],
  ])("finds %f, %f in row %i, column %i", (clientX, clientY, row, column) => {
    expect(cellAt({ clientX, clientY }, box, [28, 28])).toEqual({ row, column });
  });

  it("takes the nearest cell for a point outside", () => {
    const beyond = { clientX: 900, clientY: -3 };
    expect(cellAt(beyond, box, [28, 28])).toEqual({ row: 0, column: 27 });
  });
});
