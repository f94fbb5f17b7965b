import { describe, expect, it } from "vitest";
import { smoothStroke } from "../../src/pad/smoothStroke.ts";

describe("smoothStroke(stroke)", () => {
  it("keeps the ends, and a straight stroke straight", () => {
    const straight = [0, 1, 2, 3].map((i) => ({ x: i, y: 2 * i }));
    const line = smoothStroke(straight);
    expect(line[0]).toEqual({ x: 0, y: 0 });
    expect(line.at(-1)).toEqual({ x: 3, y: 6 });
    for (const { x, y } of line) expect(y).toBeCloseTo(2 * x, 12);
  });

  it("rounds a corner: the curve passes inside it and turns a little at a time", () => {
    const corner = smoothStroke([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
    ]);
    expect(corner).toContainEqual({ x: 3.5, y: 0.5 });
    expect(corner).not.toContainEqual({ x: 4, y: 0 });
    expect(Math.max(...turns(corner))).toBeLessThan(Math.PI / 5);
  });

  it("leaves one point, and two, as they are", () => {
    expect(smoothStroke([])).toEqual([]);
    const two = [
      { x: 1, y: 1 },
      { x: 5, y: 1 },
    ];
    expect(smoothStroke(two)).toEqual(two);
    const [first] = smoothStroke([{ x: 1, y: 1 }]);
    expect(first).toEqual({ x: 1, y: 1 });
  });
});

/** By how much the direction changes at each inner point, in radians. */
function turns(line: readonly { x: number; y: number }[]): number[] {
  const angles = line.slice(1).flatMap((point, i) => {
    const from = line[i] ?? point;
    const moved = Math.hypot(point.x - from.x, point.y - from.y) > 0;
    return moved ? [Math.atan2(point.y - from.y, point.x - from.x)] : [];
  });
  return angles.slice(1).map((angle, i) => Math.abs(angle - (angles[i] ?? angle)));
}
