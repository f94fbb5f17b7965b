import { describe, expect, it } from "vitest";
import { moveInResult } from "../../course/03-arrays-and-tensors/figures/moveInResult.ts";

describe("moveInResult(key, index, shape)", () => {
  it("walks rows and columns, and stops at the edges", () => {
    expect(moveInResult("ArrowRight", 0, [3, 4])).toBe(1);
    expect(moveInResult("ArrowDown", 1, [3, 4])).toBe(5);
    expect(moveInResult("ArrowRight", 3, [3, 4])).toBe(3);
    expect(moveInResult("ArrowUp", 3, [3, 4])).toBe(3);
    expect(moveInResult("End", 2, [3, 4])).toBe(11);
  });

  it("walks a line and a single number too", () => {
    expect(moveInResult("ArrowLeft", 2, [3])).toBe(1);
    expect(moveInResult("ArrowDown", 2, [3])).toBe(2);
    expect(moveInResult("ArrowRight", 0, [])).toBe(0);
  });

  it("leaves other keys alone", () => {
    expect(moveInResult("a", 0, [3, 4])).toBeUndefined();
  });
});
