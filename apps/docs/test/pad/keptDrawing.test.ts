import { describe, expect, it } from "vitest";
import { keepDrawing, keptDrawing, readStrokes } from "../../src/pad/keptDrawing.ts";

describe("keepDrawing(strokes)", () => {
  it("keeps the strokes, tidied", () => {
    keepDrawing([[{ x: 1.23456, y: 2 }], [{ x: 5, y: 6 }]]);
    expect(keptDrawing.now()).toEqual([[{ x: 1.25, y: 2 }], [{ x: 5, y: 6 }]]);
    keepDrawing([]);
    expect(keptDrawing.now()).toEqual([]);
  });
});

describe("readStrokes(raw)", () => {
  it("is an empty pad where nothing was kept", () => {
    expect(readStrokes(undefined)).toEqual([]);
  });

  it.each(["null", "7", "[[]]", '[[{"x":1}]]', '[[{"x":1,"y":null}]]', '[{"x":1,"y":2}]'])(
    "refuses the tampered %s",
    (text) => {
      expect(() => readStrokes(JSON.parse(text))).toThrow("expected strokes");
    },
  );
});
