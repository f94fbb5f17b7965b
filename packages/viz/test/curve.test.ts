import { curve } from "@underhood/viz";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

describe("curve(lines)", () => {
  it("draws bare heights over 0, 1, 2, …", () => {
    expect(curve([3, 1, 2])).toStrictEqual({
      kind: "curve",
      lines: [{ x: [0, 1, 2], y: [3, 1, 2] }],
    });
  });

  it("draws heights over { x }, and points over their own", () => {
    const picture = curve({ a: [1, 4], b: { x: [5, 6, 7], y: [0, 0, 0] } }, { x: [1, 2] });
    expect(picture.lines).toEqual([
      { name: "a", x: [1, 2], y: [1, 4] },
      { name: "b", x: [5, 6, 7], y: [0, 0, 0] },
    ]);
  });

  it("takes typed arrays, rounding single precision to the digits that it has", () => {
    expect(curve(Float32Array.of(0.1, 0.2)).lines[0]?.y).toEqual([0.1, 0.2]);
    expect(curve(Float64Array.of(1 / 3)).lines[0]?.y).toEqual([1 / 3]);
  });

  it("keeps labels, caption and logarithmic axes", () => {
    const options = { xLabel: "epoch", yLabel: "loss", logX: true, logY: true, caption: "c" };
    expect(curve({ x: [1, 2], y: [3, 4] }, options)).toMatchObject(options);
    expect(curve([1], { logY: false })).not.toHaveProperty("logY");
  });

  it("refuses a log axis that meets 0 or less, and says where", () => {
    expect(() => curve({ loss: [1, 0] }, { logY: true })).toThrow(
      new RangeError(
        "curve: a log axis has no place for 0 (y[1] of loss); only numbers above 0 have a logarithm",
      ),
    );
    expect(() => curve([1, 2], { logX: true })).toThrow(/no place for 0 \(x\[0\]\)/);
  });

  it("refuses a loss that has become NaN or infinite", () => {
    expect(() => curve({ loss: [1, Number.POSITIVE_INFINITY] })).toThrow(
      /^curve: loss\[1\]: expected a finite number, got Infinity/,
    );
    expect(() => curve([1, 1e301])).toThrow(/too large to be drawn/);
  });

  it("refuses lists of different lengths, empty ones, nested ones, and no lines", () => {
    expect(() => curve({ x: [1], y: [1, 2] })).toThrow("curve: x has 1 numbers, but y has 2");
    expect(() => curve([1, 2, 3], { x: [1, 2] })).toThrow(/x has 2 numbers, but a line has 3/);
    expect(() => curve([])).toThrow("curve: expected at least one number");
    expect(() => curve({})).toThrow("curve: expected at least one list of points");
    // @ts-expect-error nested lists are refused by their type too
    expect(() => curve([[1], [2]])).toThrow(/curve\[0\]: expected a number, got Array: flatten/);
  });

  it("refuses a tensor, alone and among lines, and what has no numbers at all", () => {
    // @ts-expect-error a tensor is refused by its type too
    expect(() => curve(tensorLike([2], [1, 2]))).toThrow(/^curve: expected numbers, got a tensor/);
    // @ts-expect-error and so it is here
    expect(() => curve({ loss: tensorLike([2], [1, 2]) })).toThrow(/^curve: loss: .* a tensor/);
    // @ts-expect-error a string is no line
    expect(() => curve("loss")).toThrow(TypeError);
    // @ts-expect-error and neither is a number
    expect(() => curve({ loss: 3 })).toThrow(
      new TypeError("curve: loss: expected { x: numbers, y: numbers }, got a number"),
    );
  });
});
