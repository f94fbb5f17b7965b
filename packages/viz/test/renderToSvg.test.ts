import {
  curve,
  digit,
  digits,
  heatmap,
  histogram,
  type Picture,
  pixelTable,
  renderToSvg,
  scatter,
  shapeDiagram,
  table,
  text,
} from "@underhood/viz";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";

const image = { shape: [2, 2], data: Uint8Array.of(0, 255, 100, 3) };

/** The pixels of the PNG images in an SVG. */
function pixelsIn(svg: string): number[][] {
  return Array.from(svg.matchAll(/href="data:image\/png;base64,([^"]*)"/g), ([, base64 = ""]) =>
    Array.from(decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))).data),
  );
}

/** The texts in an SVG, without its title and description. */
function textsIn(svg: string): string[] {
  return Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, words = ""]) => words);
}

describe("renderToSvg(picture)", () => {
  it("is an image with the description as title and desc, in the page's colour", () => {
    const svg = renderToSvg(digit(image, { caption: "A dot" }));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" viewBox="/);
    expect(svg).toContain('fill="currentColor"');
    expect(svg).toContain(
      "<title>A dot: A grey image of 2 by 2 pixels.</title><desc>3 of 4 pixels",
    );
    expect(textsIn(svg)).toEqual(["A dot"]);
  });

  it("embeds a digit as a PNG with paper white and ink black", () => {
    expect(pixelsIn(renderToSvg(digit(image)))).toEqual([[255, 0, 155, 252]]);
  });

  it("draws each of several digits with its label, in rows of { columns }", () => {
    const stack = { shape: [3, 1, 1], data: Uint8Array.of(0, 255, 1) };
    const svg = renderToSvg(digits(stack, { labels: ["a", "b", "c"], columns: 2 }));
    expect(pixelsIn(svg)).toEqual([[255], [0], [254]]);
    expect(textsIn(svg)).toEqual(["a", "b", "c"]);
    const places = Array.from(svg.matchAll(/<image [^>]*x="(\d+)" y="(\d+)"/g), ([, x, y]) => [
      x,
      y,
    ]);
    expect(places[1]?.[1]).toBe(places[0]?.[1]);
    expect(places[2]?.[0]).toBe(places[0]?.[0]);
  });

  it("breaks a label that is wider than its digit, and cuts it after two lines", () => {
    const stack = { shape: [2, 28, 28], data: new Uint8Array(2 * 784) };
    const labels = ["a 7, read as a 3", "far more than anybody can read below a digit"];
    expect(textsIn(renderToSvg(digits(stack, { labels })))).toEqual([
      "a 7, read as a",
      "3",
      "far more than",
      "anybody ca…",
    ]);
  });

  it("writes every pixel value in black or white, at 4.5 to 1 or more on its grey", () => {
    const greys = { shape: [16, 16], data: Uint8Array.from({ length: 256 }, (_, i) => i) };
    const svg = renderToSvg(pixelTable(greys));
    const cells = Array.from(
      svg.matchAll(/fill="#(..)(?:..){2}"\/><text [^>]*fill="#(..)/g),
      ([, paper = "", ink = ""]) => [paper, ink].map((byte) => Number.parseInt(byte, 16)),
    );
    expect(cells).toHaveLength(256);
    const luminance = (byte = 0) =>
      byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
    for (const [paper, ink] of cells) {
      const [dark = 0, light = 0] = [luminance(paper), luminance(ink)].sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("colours a heat map blue below 0, white at 0, red above, as dark as far", () => {
    const matrix = { shape: [1, 5], data: [-2, -1, 0, 1, 2] };
    const [cells = []] = pixelsIn(renderToSvg(heatmap(matrix)));
    const colours = Array.from({ length: 5 }, (_, i) => cells.slice(3 * i, 3 * i + 3));
    expect(colours[2]).toEqual([255, 255, 255]);
    for (const [red = 0, , blue = 0] of colours.slice(0, 2)) expect(blue).toBeGreaterThan(red);
    for (const [red = 0, , blue = 0] of colours.slice(3)) expect(red).toBeGreaterThan(blue);
    const sums = colours.map((colour) => colour.reduce((a, b) => a + b));
    expect(sums[0]).toBeLessThan(sums[1] ?? 0);
    expect(sums[4]).toBeLessThan(sums[3] ?? 0);
  });

  it("gives values beyond a heat map's range the colour of its end", () => {
    const [cells = []] = pixelsIn(
      renderToSvg(heatmap({ shape: [1, 2], data: [1, 50] }, { range: [0, 1] })),
    );
    expect(cells.slice(0, 3)).toEqual(cells.slice(3));
  });

  it("names several lines above the chart, each with dashes of its own", () => {
    const svg = renderToSvg(
      curve({ training: [3, 2, 1], validation: [3, 2, 2] }, { yLabel: "loss" }),
    );
    expect(textsIn(svg).slice(0, 2)).toEqual(["training", "validation"]);
    expect(textsIn(svg)).toContain("↑ loss");
    expect(svg).toContain('stroke-dasharray="7 4"');
    expect(textsIn(renderToSvg(curve([3, 2, 1])))).not.toContain("training");
  });

  it("writes powers of ten on a logarithmic axis as numbers, not as 10m or 100µ", () => {
    const texts = textsIn(renderToSvg(curve([1, 0.01, 0.0001], { logY: true })));
    expect(texts).toContain("0.01");
    expect(texts.join()).not.toMatch(/\d[mµ]/);
  });

  it("leaves room around a line that neither rises nor falls, and around a single point", () => {
    expect(textsIn(renderToSvg(curve([4, 4])))).toEqual(
      expect.arrayContaining(["2.0", "4.0", "6.0"]),
    );
    expect(textsIn(renderToSvg(curve({ x: [1], y: [1] }, { logX: true, logY: true })))).toEqual(
      expect.arrayContaining(["0.1", "1", "10"]),
    );
  });

  it("gives each class of points a shape of its own", () => {
    const svg = renderToSvg(scatter({ a: { x: [1, 2], y: [1, 2] }, b: { x: [3], y: [3] } }));
    expect(svg.match(/<circle /g)).toHaveLength(3); // two points and their sample in the legend
    expect(svg.match(/<path [^>]*d="M[^"A]*Z"/g)).toHaveLength(2); // a triangle and its sample
  });

  it("draws an endless line only where it crosses the points", () => {
    const points = { x: [0, 10], y: [0, 1] };
    const steep = renderToSvg(
      scatter(points, { line: { slope: 100, intercept: -500, name: "edge" } }),
    );
    expect(textsIn(steep)).toContain("1.0");
    expect(textsIn(steep)).not.toContain("500");
    const far = renderToSvg(scatter(points, { line: { slope: 0, intercept: 99, name: "far" } }));
    expect(textsIn(far)).not.toContain("far");
  });

  it("draws a bar for each bin", () => {
    const svg = renderToSvg(histogram([1, 2, 2, 3], { bins: 3, xLabel: "size" }));
    expect(svg.match(/<rect [^>]*height="(?!0")/g)).toHaveLength(3);
    expect(textsIn(svg)).toContain("size →");
  });

  it("counts in whole numbers, however few there are", () => {
    const counts = textsIn(renderToSvg(histogram([0, 0, 1], { bins: 2, range: [0, 16] })));
    expect(counts.slice(0, 4)).toEqual(["0", "1", "2", "3"]);
  });

  it("sets a table's numbers right and its words left", () => {
    const svg = renderToSvg(table([{ name: "net", loss: 0.5 }]));
    expect(svg).toMatch(/<text x="0" y="44">net<\/text><text [^>]*text-anchor="end">0\.5<\/text>/);
  });

  it("marks stretched, missing and clashing axes in words and numbers, not by colour alone", () => {
    const texts = textsIn(
      renderToSvg(
        shapeDiagram([
          [64, 1, 28],
          [4, 27],
        ]),
      ),
    );
    expect(texts).toEqual(
      expect.arrayContaining(["→ 64", "1 → 4", "≠", "missing", "stretched", "clash"]),
    );
  });

  it("keeps the spaces and lines of a text", () => {
    expect(textsIn(renderToSvg(text("a  b\n  c")))).toEqual(["a\u00a0\u00a0b", "\u00a0\u00a0c"]);
  });

  it("writes whatever stands in a caption as text", () => {
    const caption = `</text><script>alert("1")</script>\u0000\ud800&amp;`;
    const svg = renderToSvg(text("a", { caption }));
    expect(svg).not.toContain("<script");
    expect(textsIn(svg)[1]).toBe(
      "&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\ufffd\ufffd&amp;amp;",
    );
  });

  it("lays a chart out to { width }, and leaves drawings their size", () => {
    expect(renderToSvg(curve([1, 2]), { width: 600 })).toContain('width="608"');
    expect(renderToSvg(digit(image), { width: 600 })).toBe(renderToSvg(digit(image)));
    expect(() => renderToSvg(curve([1, 2]), { width: 100 })).toThrow(
      new RangeError("expected a width of 200 or more, got 100"),
    );
  });

  it("refuses what is no picture", () => {
    const unknown: unknown[] = [{ kind: "film" }, {}, null, 3];
    for (const value of unknown) {
      expect(() => renderToSvg(value as Picture)).toThrow(/^expected a picture of a known kind/);
    }
  });
});
