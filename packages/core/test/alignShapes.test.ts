import { alignShapes, broadcastShapes } from "@underhood/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("alignShapes(first, second)", () => {
  it("tells axis by axis, from the right, what broadcasting does", () => {
    expect(alignShapes([5, 4, 1, 2], [3, 2])).toEqual([
      { axis: 1, first: 2, second: 2, result: 2, fit: "equal" },
      { axis: 2, first: 1, second: 3, result: 3, fit: "first stretches" },
      { axis: 3, first: 4, second: null, result: 4, fit: "second is missing" },
      { axis: 4, first: 5, second: null, result: 5, fit: "second is missing" },
    ]);
    expect(alignShapes([3], [2, 1])).toEqual([
      { axis: 1, first: 3, second: 1, result: 3, fit: "second stretches" },
      { axis: 2, first: null, second: 2, result: 2, fit: "first is missing" },
    ]);
  });

  it("reports every clash instead of throwing", () => {
    expect(alignShapes([2, 7, 3], [4, 7, 5])).toEqual([
      { axis: 1, first: 3, second: 5, result: null, fit: "clash" },
      { axis: 2, first: 7, second: 7, result: 7, fit: "equal" },
      { axis: 3, first: 2, second: 4, result: null, fit: "clash" },
    ]);
  });

  it("stretches 1 to 0, but nothing else", () => {
    expect(alignShapes([0, 0], [1, 3]).map(({ fit, result }) => [fit, result])).toEqual([
      ["clash", null],
      ["second stretches", 0],
    ]);
  });

  it("has no steps for two scalars", () => {
    expect(alignShapes([], [])).toEqual([]);
  });

  it("refuses what is no shape", () => {
    expect(() => alignShapes([2], [-2])).toThrow(
      new RangeError("expected a shape of whole numbers from 0 up, got [-2]"),
    );
  });

  it("has the result of broadcastShapes, and a clash exactly where that throws", () => {
    fc.assert(
      fc.property(smallShape, smallShape, (first, second) => {
        const steps = alignShapes(first, second);
        const clashes = steps.filter(({ fit }) => fit === "clash");
        const results = steps.map(({ result }) => result).reverse();
        if (clashes.length === 0) {
          expect(results).toEqual(broadcastShapes(first, second));
        } else {
          expect(() => broadcastShapes(first, second)).toThrow(
            `axis ${clashes[0]?.axis} from the right is ${clashes[0]?.first} against ${clashes[0]?.second}`,
          );
        }
      }),
    );
  });
});

const smallShape = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 });
