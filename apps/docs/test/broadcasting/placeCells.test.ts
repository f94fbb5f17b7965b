import { describe, expect, it } from "vitest";
import {
  cellSize,
  placeCells,
} from "../../course/04-metrics-and-broadcasting/figures/placeCells.ts";

describe("placeCells", () => {
  it("lays a small tensor out in full, row after row", () => {
    const { cells, dots, width, height } = placeCells([2, 3]);
    expect(cells.map(({ place }) => place.join())).toEqual([
      "0,0",
      "0,1",
      "0,2",
      "1,0",
      "1,1",
      "1,2",
    ]);
    expect(cells.at(-1)).toMatchObject({ x: 2 * cellSize, y: cellSize });
    expect([width, height]).toEqual([3 * cellSize, 2 * cellSize]);
    expect(dots).toEqual([]);
  });

  it("draws one cell for a single number, and none for an axis of no places", () => {
    expect(placeCells([]).cells).toEqual([{ place: [], x: 0, y: 0 }]);
    expect(placeCells([3, 0]).cells).toEqual([]);
  });

  it("leaves the middle of long axes out, and the axes in front of the last three", () => {
    const { cells, dots } = placeCells([5, 206, 28, 28]);
    const places = cells.map(({ place }) => place);
    expect(places).toHaveLength(27);
    expect(places[0]).toEqual([0, 0, 0]);
    expect(places.at(-1)).toEqual([205, 27, 27]);
    expect(dots.filter(({ text }) => text === "⋮")).toHaveLength(3);
    expect(dots.filter(({ text }) => text === "…")).toHaveLength(4);
  });

  it("lets no two cells overlap", () => {
    for (const shape of [[3], [4, 6], [3, 4, 6], [9, 9, 9], [2, 1, 5]]) {
      const { cells, width, height } = placeCells(shape);
      for (const [i, one] of cells.entries()) {
        expect(one.x + cellSize).toBeLessThanOrEqual(width);
        expect(one.y + cellSize).toBeLessThanOrEqual(height);
        for (const other of cells.slice(i + 1)) {
          const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
          expect(apart).toBeGreaterThanOrEqual(cellSize);
        }
      }
    }
  });
});
