import { describe, expect, it } from "vitest";
import { tidyStroke } from "../../src/pad/tidyStroke.ts";

describe("tidyStroke(stroke)", () => {
  it("leaves out what lies close to the point before, and keeps both ends, on a grid of eighths", () => {
    const stroke = Array.from({ length: 41 }, (_, i) => ({ x: i / 4, y: 3.01 }));
    const points = tidyStroke(stroke);
    expect(points.slice(0, 3)).toEqual([
      { x: 0, y: 3 },
      { x: 0.75, y: 3 },
      { x: 1.5, y: 3 },
    ]);
    expect(points.at(-1)).toEqual({ x: 10, y: 3 });
    expect(points).toHaveLength(15);
  });

  it("keeps a dot", () => {
    expect(tidyStroke([{ x: 5, y: 6.06 }])).toEqual([{ x: 5, y: 6 }]);
  });
});
