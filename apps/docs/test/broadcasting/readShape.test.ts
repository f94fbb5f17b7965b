import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readShape,
  shapeText,
} from "../../course/04-metrics-and-broadcasting/figures/readShape.ts";

describe("readShape", () => {
  it.each([
    ["[206, 28, 28]", [206, 28, 28]],
    ["206,28,28", [206, 28, 28]],
    ["  3 1 ", [3, 1]],
    ["(420,)", [420]],
    ["[]", []],
    ["", []],
    ["[0]", [0]],
  ])("reads %j as %j", (text, shape) => {
    expect(readShape(text)).toEqual({ shape });
  });

  it.each([
    ["[2, x]", "“x” is no length. Write whole numbers: 2, 3"],
    ["[2, -1]", "-1 is no length: an axis has 0 places or more."],
    ["2.5", "2.5 is no length: an axis has a whole number of places."],
    ["2,,3", "A length is missing between two commas."],
    ["1 1 1 1 1 1", "These are 6 axes. The figure shows up to 5."],
    ["[60000, 784]", "60000 is too long. The figure shows up to 9999."],
  ])("says what is wrong with %j", (text, problem) => {
    expect(readShape(text)).toEqual({ problem });
  });

  it("reads back every shape that it writes", () => {
    const shapes = fc.array(fc.integer({ min: 0, max: 9999 }), { maxLength: 5 });
    fc.assert(
      fc.property(shapes, (shape) => {
        expect(readShape(shapeText(shape))).toEqual({ shape });
      }),
    );
  });
});
