import { describe, expect, it } from "vitest";
import { draw, emptyPad, type PadAction, type PadState } from "../../src/pad/drawing.ts";

function after(...actions: PadAction[]): PadState {
  return actions.reduce(draw, emptyPad);
}

const dot: PadAction = { do: "begin", at: { x: 1, y: 1 } };
const line: PadAction = {
  do: "extend",
  through: [
    { x: 2, y: 1 },
    { x: 3, y: 1 },
  ],
};
const lift: PadAction = { do: "lift" };

describe("draw(state, action)", () => {
  it("begins a stroke, extends it through the points, and lifts the pen", () => {
    expect(after(dot, line).penDown).toBe(true);
    const state = after(dot, line, lift);
    expect(state.penDown).toBe(false);
    expect(state.strokes).toEqual([
      [
        { x: 1, y: 1 },
        { x: 2, y: 1 },
        { x: 3, y: 1 },
      ],
    ]);
  });

  it("draws nothing while the pen is in the air", () => {
    expect(after(line)).toBe(emptyPad);
    const lifted = after(dot, lift);
    expect(draw(lifted, line)).toBe(lifted);
  });

  it("leaves out points that lie on top of the one before", () => {
    const jitter: PadAction = {
      do: "extend",
      through: [
        { x: 1.1, y: 1 },
        { x: 1.15, y: 1.1 },
      ],
    };
    expect(after(dot, jitter).strokes).toEqual([[{ x: 1, y: 1 }]]);
  });

  it("keeps finished strokes as they are, so that only the growing one is drawn anew", () => {
    const first = after(dot, line, lift, dot);
    expect(draw(first, line).strokes[0]).toBe(first.strokes[0]);
  });

  it("undoes the last stroke, down to an empty pad and no further", () => {
    const two = after(dot, line, lift, dot, lift);
    expect(draw(two, { do: "undo" }).strokes).toEqual([two.strokes[0]]);
    expect(after(dot, lift, { do: "undo" }, { do: "undo" }).strokes).toEqual([]);
  });

  it("clears the pad, also in the middle of a stroke", () => {
    expect(after(dot, line, { do: "clear" })).toMatchObject({ strokes: [], penDown: false });
  });

  it("tells what a hand drew from what was brought back", () => {
    const back = after({ do: "restore", strokes: [[{ x: 1, y: 1 }]] });
    expect(back).toEqual({ strokes: [[{ x: 1, y: 1 }]], penDown: false, byHand: false });
    expect(draw(back, dot).byHand).toBe(true);
    expect(draw(back, { do: "clear" }).byHand).toBe(true);
  });
});
