import { scatter } from "@underhood/viz";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

const points = { x: [0, 1], y: [2, 3] };

describe("scatter(points)", () => {
  it("takes one list of points, or several classes by name", () => {
    expect(scatter(points)).toStrictEqual({ kind: "scatter", classes: [points] });
    expect(scatter({ threes: points, sevens: points }).classes.map(({ name }) => name)).toEqual([
      "threes",
      "sevens",
    ]);
  });

  it("keeps a straight line as slope and intercept, any other as its points", () => {
    const straight = { slope: 2, intercept: -1, name: "border" };
    expect(scatter(points, { line: straight }).line).toEqual(straight);
    expect(scatter(points, { line: { x: Float64Array.of(0, 1), y: [1, 1] } }).line).toEqual({
      x: [0, 1],
      y: [1, 1],
    });
  });

  it("keeps labels and caption", () => {
    const options = { xLabel: "a", yLabel: "b", caption: "c" };
    expect(scatter(points, options)).toMatchObject(options);
  });

  it("refuses heights without x, different lengths, no points, and a tensor", () => {
    // @ts-expect-error points need both lists
    expect(() => scatter([1, 2])).toThrow(/expected \{ x: numbers, y: numbers \}, got Array/);
    expect(() => scatter({ a: { x: [1], y: [] } })).toThrow(
      "scatter: a: x has 1 numbers, but y has 0",
    );
    expect(() => scatter({ x: [], y: [] })).toThrow("scatter: expected at least one point");
    // @ts-expect-error a tensor is refused by its type too
    expect(() => scatter({ x: tensorLike([1], [1]), y: [1] })).toThrow(/scatter: x: .* a tensor/);
    expect(() => scatter(points, { line: { slope: Number.NaN, intercept: 0 } })).toThrow(
      /scatter: line\.slope: expected a finite number/,
    );
  });
});
