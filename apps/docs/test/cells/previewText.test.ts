import { describe, expect, it } from "vitest";
import { previewText } from "../../src/cells/previewText.ts";

class Learner {
  epochs = 3;
}

describe("previewText(value)", () => {
  it.each([
    [{ a: 1, b: "two", c: null }, '{ a: 1, b: "two", c: null }'],
    [{ data: new Uint8Array(3), deep: { x: 1 } }, "{ data: Uint8Array(3), deep: Object {…} }"],
    [new Learner(), "Learner { epochs: 3 }"],
    [[{ a: 1 }, [1, 2]], "[Object {…}, Array(2)]"],
    [() => 1, "a function"],
    [previewText, "function previewText"],
    [Object.create(null), "{  }"],
    [10n, "10"],
    [Array.from({ length: 12 }, () => null), `[${"null, ".repeat(10)}… 12 in all]`],
  ])("of %o is short", (value, text) => {
    expect(previewText(value)).toBe(text);
  });
});
