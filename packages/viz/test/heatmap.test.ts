import { heatmap } from "@underhood/viz";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

const signed = { shape: [1, 3], data: [-1, 0, 4] };

describe("heatmap(matrix)", () => {
  it("is diverging where a value is negative, as far below 0 as above", () => {
    expect(heatmap(signed)).toStrictEqual({
      kind: "heatmap",
      height: 1,
      width: 3,
      values: [-1, 0, 4],
      scale: "diverging",
      range: [-4, 4],
    });
  });

  it("is sequential from 0 up where no value is negative", () => {
    const picture = heatmap({ shape: [2, 1], data: Int32Array.of(3, 9) });
    expect(picture).toMatchObject({ scale: "sequential", range: [0, 9], values: [3, 9] });
  });

  it("has a range of some width even where all is 0", () => {
    expect(heatmap({ shape: [1, 1], data: [0] }).range).toEqual([0, 1]);
    expect(heatmap({ shape: [1, 1], data: [0] }, { scale: "diverging" }).range).toEqual([-1, 1]);
  });

  it("rounds a Float32Array to the digits that it has", () => {
    expect(heatmap({ shape: [1, 1], data: Float32Array.of(0.1) }).values).toEqual([0.1]);
  });

  it("keeps { range }, { digits } and the labels", () => {
    const options = {
      range: [-2, 2],
      digits: 1,
      rowLabels: ["a"],
      columnLabels: [1, 2, 3],
    } as const;
    expect(heatmap(signed, options)).toMatchObject({
      range: [-2, 2],
      digits: 1,
      rowLabels: ["a"],
      columnLabels: ["1", "2", "3"],
    });
  });

  it("refuses a range that leans to one side, or is none", () => {
    expect(() => heatmap(signed, { range: [-1, 4] })).toThrow(
      new RangeError(
        "heatmap: a diverging range must be as long below 0 as above, such as [-4, 4]; got [-1, 4]",
      ),
    );
    expect(() => heatmap(signed, { scale: "sequential", range: [1, 1] })).toThrow(/low < high/);
  });

  it("refuses a tensor, a wrong shape, an unknown scale, wrong labels, impossible digits", () => {
    // @ts-expect-error a tensor is refused by its type too
    expect(() => heatmap(tensorLike([1, 1], [0]))).toThrow(/heatmap: .* got a tensor/);
    // @ts-expect-error lists in a list are, too
    expect(() => heatmap([[1, 2, 3]])).toThrow(
      new TypeError(
        "heatmap: expected { shape: [rows, columns], data: numbers }, got Array; of lists in a list, pass " +
          "{ shape: [1, 3], data: lists.flat() }",
      ),
    );
    // @ts-expect-error and so is a flat list
    expect(() => heatmap([1, 2])).toThrow(/got Array; a flat list needs its shape, such as/);
    expect(() => heatmap({ shape: [3], data: [1, 2, 3] })).toThrow(
      /expected the shape \[rows, columns\]/,
    );
    // @ts-expect-error the type knows the two scales
    expect(() => heatmap(signed, { scale: "rainbow" })).toThrow(/got rainbow/);
    expect(() => heatmap(signed, { rowLabels: ["a", "b"] })).toThrow(
      new RangeError("heatmap: rowLabels must name each of 1, got 2"),
    );
    expect(() => heatmap(signed, { digits: -1 })).toThrow(RangeError);
  });
});
