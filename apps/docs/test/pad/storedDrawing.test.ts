import { describe, expect, it } from "vitest";
import { keepDrawing, readDrawing } from "../../src/pad/storedDrawing.ts";

/** A browser's storage, as far as the pad uses it. */
function storage(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

function forbidden(): never {
  throw new DOMException("The operation is insecure.", "SecurityError");
}

describe("keepDrawing(storage, strokes) and readDrawing(storage)", () => {
  it("give the strokes back to the hundredth of a pixel", () => {
    const browser = storage();
    keepDrawing(
      () => browser,
      [
        [
          { x: 1.23456, y: 2 },
          { x: 3, y: 4.005 },
        ],
        [{ x: 5, y: 6 }],
      ],
    );
    expect(readDrawing(() => browser)).toEqual([
      [
        { x: 1.23, y: 2 },
        { x: 3, y: 4.01 },
      ],
      [{ x: 5, y: 6 }],
    ]);
  });

  it("give no strokes where none were kept, or none may be", () => {
    expect(readDrawing(storage)).toEqual([]);
    expect(readDrawing(forbidden)).toEqual([]);
    expect(readDrawing(() => ({ getItem: forbidden }))).toEqual([]);
    expect(() => keepDrawing(forbidden, [])).not.toThrow();
    expect(() => keepDrawing(() => ({ setItem: forbidden }), [])).not.toThrow();
  });

  it.each(["", "{", "7", "[[]]", '[[{"x":1}]]', '[[{"x":1,"y":null}]]', '[{"x":1,"y":2}]'])(
    "give no strokes for the tampered %s",
    (text) => {
      expect(readDrawing(() => ({ getItem: () => text }))).toEqual([]);
    },
  );
});
