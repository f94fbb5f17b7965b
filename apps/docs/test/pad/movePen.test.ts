import { describe, expect, it } from "vitest";
import { movePen, restingPen } from "../../src/pad/movePen.ts";

describe("movePen(pen, key)", () => {
  it.each([
    ["ArrowLeft", 13, 14],
    ["ArrowRight", 15, 14],
    ["ArrowUp", 14, 13],
    ["ArrowDown", 14, 15],
    ["Home", 13, 13],
    ["PageUp", 15, 13],
    ["End", 13, 15],
    ["PageDown", 15, 15],
  ])("%s moves the resting pen to %i, %i", (key, x, y) => {
    expect(movePen(restingPen, key)).toEqual({ x, y });
  });

  it("holds the pen inside the pad", () => {
    expect(movePen({ x: 0, y: 0 }, "Home")).toEqual({ x: 0, y: 0 });
    expect(movePen({ x: 28, y: 27.5 }, "PageDown")).toEqual({ x: 28, y: 28 });
  });

  it("leaves other keys alone", () => {
    expect(movePen(restingPen, "Tab")).toBeUndefined();
    expect(movePen(restingPen, "7")).toBeUndefined();
  });
});
