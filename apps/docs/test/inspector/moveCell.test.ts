import { describe, expect, it } from "vitest";
import { moveCell } from "../../course/01-pixels/figures/moveCell.ts";

const shape = [28, 28] as const;

function press(key: string, held: { ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {}) {
  return { key, ctrlKey: false, altKey: false, metaKey: false, ...held };
}

describe("moveCell(cell, keys, shape)", () => {
  it.each([
    ["ArrowUp", 9, 5],
    ["ArrowDown", 11, 5],
    ["ArrowLeft", 10, 4],
    ["ArrowRight", 10, 6],
    ["PageUp", 3, 5],
    ["PageDown", 17, 5],
    ["Home", 10, 0],
    ["End", 10, 27],
  ])("%s leads from row 10, column 5 to row %i, column %i", (key, row, column) => {
    expect(moveCell({ row: 10, column: 5 }, press(key), shape)).toEqual({ row, column });
  });

  it("goes to the image's corners with Ctrl and Home or End", () => {
    const from = { row: 10, column: 5 };
    expect(moveCell(from, press("Home", { ctrlKey: true }), shape)).toEqual({ row: 0, column: 0 });
    expect(moveCell(from, press("End", { ctrlKey: true }), shape)).toEqual({ row: 27, column: 27 });
  });

  it("stays inside the image", () => {
    const corner = { row: 27, column: 27 };
    for (const key of ["ArrowDown", "ArrowRight", "PageDown", "End"]) {
      expect(moveCell(corner, press(key), shape)).toEqual(corner);
    }
    const top = { row: 3, column: 0 };
    expect(moveCell(top, press("PageUp"), shape)).toEqual({ row: 0, column: 0 });
  });

  it("leaves other keys, and the browser's own with Alt and ⌘, alone", () => {
    const from = { row: 10, column: 5 };
    expect(moveCell(from, press("Tab"), shape)).toBeUndefined();
    expect(moveCell(from, press("a"), shape)).toBeUndefined();
    expect(moveCell(from, press("ArrowLeft", { altKey: true }), shape)).toBeUndefined();
    expect(moveCell(from, press("ArrowLeft", { metaKey: true }), shape)).toBeUndefined();
  });
});
