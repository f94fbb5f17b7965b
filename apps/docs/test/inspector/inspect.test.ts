import { describe, expect, it } from "vitest";
import { type Inspection, inspect } from "../../course/01-pixels/figures/inspect.ts";
import { sliceText } from "../../course/01-pixels/figures/slice.ts";

const start: Inspection = {
  cursor: { row: 5, column: 10 },
  slice: { rows: [0, 2], columns: [0, 2] },
  anchor: undefined,
};

describe("inspect(state, action)", () => {
  it("moves the cursor by looking, and leaves the slice as it is", () => {
    const looked = inspect(start, { do: "look", at: { row: 6, column: 10 } });
    expect(looked.cursor).toEqual({ row: 6, column: 10 });
    expect(looked.slice).toEqual(start.slice);
  });

  it("begins a slice of one pixel and stretches it both ways from there", () => {
    let state = inspect(start, { do: "begin", at: { row: 8, column: 8 } });
    expect(sliceText(state.slice)).toBe("[8:9, 8:9]");
    state = inspect(state, { do: "stretch", to: { row: 10, column: 12 } });
    expect(sliceText(state.slice)).toBe("[8:11, 8:13]");
    state = inspect(state, { do: "stretch", to: { row: 6, column: 7 } });
    expect(sliceText(state.slice)).toBe("[6:9, 7:9]");
    expect(state.cursor).toEqual({ row: 6, column: 7 });
  });

  it("stretches from the cursor when nothing was begun", () => {
    const state = inspect(start, { do: "stretch", to: { row: 5, column: 11 } });
    expect(sliceText(state.slice)).toBe("[5:6, 10:12]");
  });

  it.each(["look", "leave"] as const)("starts a new slice after %s", (action) => {
    let state = inspect(start, { do: "stretch", to: { row: 9, column: 10 } });
    state = inspect(state, action === "look" ? { do: "look", at: state.cursor } : { do: "leave" });
    state = inspect(state, { do: "stretch", to: { row: 9, column: 11 } });
    expect(sliceText(state.slice)).toBe("[9:10, 10:12]");
  });
});
