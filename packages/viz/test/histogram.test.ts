import { histogram } from "@underhood/viz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

describe("histogram(values)", () => {
  it("counts a value on an edge into the bin to its right, and the last edge into the last bin", () => {
    expect(histogram([0, 0.1, 0.2, 0.3, 0.3, 0.4], { bins: 4 })).toStrictEqual({
      kind: "histogram",
      edges: [0, 0.1, 0.2, 0.3, 0.4],
      counts: [1, 1, 1, 3],
    });
  });

  it("has 20 bins from the least to the greatest value unless told otherwise", () => {
    const { edges, counts } = histogram([-1, 1]);
    expect([counts.length, edges[0], edges.at(-1)]).toEqual([20, -1, 1]);
    expect(histogram([0.5], { range: [0, 1], bins: 2 })).toMatchObject({
      edges: [0, 0.5, 1],
      counts: [0, 1],
    });
  });

  it("gives equal values a bin around them", () => {
    expect(histogram([3, 3], { bins: 1 })).toMatchObject({ edges: [2.5, 3.5], counts: [2] });
  });

  it("counts every value once, between the edges that it names", () => {
    const numbers = fc.array(fc.float({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 40 }), (values, bins) => {
        const { edges, counts } = histogram(values, { bins });
        const naive = counts.map((_, bin) => {
          const [low = 0, high = 0] = edges.slice(bin, bin + 2);
          const isLast = bin === bins - 1;
          return values.filter((value) => value >= low && (isLast ? value <= high : value < high))
            .length;
        });
        expect(counts).toEqual(naive);
      }),
    );
  });

  it("refuses values out of range, none, NaN, a tensor, and impossible bins", () => {
    expect(() => histogram([1, 5], { range: [0, 4] })).toThrow(
      new RangeError(
        "histogram: the values run from 1 to 5, beyond the range 0 to 4; widen it, or filter the values first",
      ),
    );
    expect(() => histogram([])).toThrow("histogram: expected at least one value");
    expect(() => histogram([Number.NaN])).toThrow(
      /histogram\[0\]: expected a finite number, got NaN/,
    );
    // @ts-expect-error a tensor is refused by its type too
    expect(() => histogram(tensorLike([1], [1]))).toThrow(/got a tensor/);
    expect(() => histogram([1], { bins: 0 })).toThrow(
      "bins must be a whole number from 1 to 1000, got 0",
    );
    expect(() => histogram([1], { range: [2, 1] })).toThrow(/low < high/);
  });
});
