import { describe, expect, it } from "vitest";
import { valueText } from "../../src/lesson/valueText.ts";

describe("valueText(value, digits)", () => {
  it.each([
    [1682, undefined, "1,682"],
    [0.1056455597, undefined, "0.1056"],
    [0.5, 4, "0.5000"],
    [0.95, undefined, "0.95"],
    [[28, 28], undefined, "[28, 28]"],
    [["a", [1, 2]], undefined, "[a, [1, 2]]"],
    ["three", undefined, "three"],
    [true, undefined, "true"],
  ])("of %j with %j digits is %j", (value, digits, text) => {
    expect(valueText(value, digits)).toBe(text);
  });
});
