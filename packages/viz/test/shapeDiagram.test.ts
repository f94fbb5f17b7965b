import { describePicture, renderToTerminal, shapeDiagram } from "@underhood/viz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

describe("shapeDiagram(shapes)", () => {
  it("keeps the shapes with their names", () => {
    expect(shapeDiagram([[2, 3], [3]], { names: ["a", "b"] })).toStrictEqual({
      kind: "shapeDiagram",
      operands: [
        { name: "a", shape: [2, 3] },
        { name: "b", shape: [3] },
      ],
    });
  });

  it.each([
    [
      [
        [1010, 28, 28],
        [28, 28],
      ],
      "[1010, 28, 28]",
    ],
    [
      [
        [3, 1],
        [1, 4],
      ],
      "[3, 4]",
    ],
    [[[2], []], "[2]"],
    [[[], []], "[]"],
    [
      [
        [5, 1, 2],
        [1, 2],
        [4, 1],
      ],
      "[5, 4, 2]",
    ],
    [[[0], [1]], "[0]"],
  ])("%j give the shape %s", (shapes, result) => {
    expect(describePicture(shapeDiagram(shapes))).toContain(`The result has the shape ${result}.`);
  });

  it.each([
    [
      [
        [2, 3],
        [2, 4],
      ],
      "Axis −1: 3 and 4; a clash",
    ],
    [[[0], [5]], "Axis −1: 0 and 5; a clash"],
    [
      [
        [3, 1, 2],
        [4, 1, 2],
      ],
      "Axis −3: 3 and 4; a clash",
    ],
  ])("%j clash", (shapes, sentence) => {
    const words = describePicture(shapeDiagram(shapes));
    expect(words).toContain("They clash: there is no result.");
    expect(words).toContain(sentence);
  });

  it("says of each axis what broadcasting does", () => {
    const lines = renderToTerminal(
      shapeDiagram([
        [7, 1, 3, 2],
        [5, 3, 4],
      ]),
      { color: false },
    );
    expect(lines.split("\n")).toEqual([
      "            axis -4     axis -3   axis -2   axis -1",
      "  shape 1         7      1 -> 5         3         2",
      "  shape 2      -> 7           5         3         4",
      "no result         7           5         3        !!",
      "            missing   stretched     equal     clash",
    ]);
  });

  it("agrees with writing the rule out, for any shapes", () => {
    const shape = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const rank = Math.max(a.length, b.length);
        const left = [...new Array<number>(rank - a.length).fill(1), ...a];
        const right = [...new Array<number>(rank - b.length).fill(1), ...b];
        const clash = left.some((size, i) => size !== right[i] && size !== 1 && right[i] !== 1);
        const result = left.map((size, i) => (size === 1 ? right[i] : size));
        expect(describePicture(shapeDiagram([a, b]))).toContain(
          clash ? "They clash" : `The result has the shape [${result.join(", ")}].`,
        );
      }),
    );
  });

  it("refuses one shape alone, sizes that are none, names that do not match, and a tensor", () => {
    expect(() => shapeDiagram([[2]])).toThrow(/expected a list of two or more shapes/);
    expect(() => shapeDiagram([[2.5], [1]])).toThrow(
      "sizes must be whole numbers from 0 up, got [2.5]",
    );
    expect(() => shapeDiagram([[-1], [1]])).toThrow(RangeError);
    expect(() => shapeDiagram([[1], [1]], { names: ["a"] })).toThrow(
      /a name for each of 2 shapes, got 1/,
    );
    // @ts-expect-error a tensor is refused by its type too
    expect(() => shapeDiagram([tensorLike([1], [1]), [1]])).toThrow(/got a tensor/);
  });
});
