import { curve, digit, histogram, renderToSvg, scatter, table } from "@underhood/viz";
import * as drawings from "@underhood/viz/drawings";
import { examples } from "@underhood/viz/examples";
import { describe, expect, it } from "vitest";

describe("@underhood/viz/drawings", () => {
  it("renderToSvg(picture) draws as @underhood/viz does", () => {
    for (const picture of [digit({ shape: [1, 1], data: [1] }), table([{ a: 1 }])]) {
      expect(drawings.renderToSvg(picture)).toBe(renderToSvg(picture));
    }
  });

  it("isDrawing(picture) says which pictures need no Plot: all but charts", () => {
    const charts = [curve([1]), scatter({ x: [1], y: [1] }), histogram([1])];
    expect(charts.map(drawings.isDrawing)).toEqual([false, false, false]);
    const plain = Object.values(examples)
      .map((make) => make())
      .filter(drawings.isDrawing);
    for (const picture of plain) expect(drawings.renderToSvg(picture)).toMatch(/^<svg /);
    expect(new Set(plain.map(({ kind }) => kind)).size).toBe(7);
  });

  it("renderToSvg(chart) says where charts are drawn", () => {
    // @ts-expect-error the type knows no charts either
    expect(() => drawings.renderToSvg(curve([1, 2]))).toThrow(
      new TypeError(
        'a curve is a chart, which Observable Plot draws; take the renderer from "@underhood/viz" instead of "@underhood/viz/drawings"',
      ),
    );
  });

  it("renderToSvg(x) refuses what is no picture", () => {
    expect(() => drawings.renderToSvg(JSON.parse("{}"))).toThrow(/a picture of a known kind/);
  });
});
