import { describe, expect, it } from "vitest";
import { strokePath } from "../../src/pad/strokePath.ts";

describe("strokePath(stroke)", () => {
  it("starts at the first point and goes through the line", () => {
    const line = [
      { x: 1, y: 2 },
      { x: 3.456, y: 4 },
    ];
    expect(strokePath(line)).toBe("M1.00,2.00L1.00,2.00 3.46,4.00");
  });

  it("makes a dot of one point", () => {
    expect(strokePath([{ x: 1, y: 2 }])).toBe("M1.00,2.00L1.00,2.00 1.00,2.00");
  });
});
