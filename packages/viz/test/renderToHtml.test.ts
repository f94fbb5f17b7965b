import { digit, heatmap, pixelTable, renderToHtml, renderToSvg, table, text } from "@underhood/viz";
import { describe, expect, it } from "vitest";

describe("renderToHtml(picture)", () => {
  it("writes a table as a table, with headings that know their columns", () => {
    const html = renderToHtml(table([{ name: "<b>", loss: 1 }], { caption: "Losses" }));
    expect(html.replaceAll(/ style="[^"]*"/g, "")).toBe(
      '<table><caption>Losses</caption><thead><tr><th scope="col">name</th><th scope="col">loss</th></tr></thead><tbody><tr><td>&lt;b&gt;</td><td>1</td></tr></tbody></table>',
    );
    expect(html).toMatch(/text-align:left">&lt;b/);
    expect(html).toMatch(/text-align:right">1/);
  });

  it("writes a text as preformatted output", () => {
    expect(renderToHtml(text("a < b\n c"))).toBe("<pre><samp>a &lt; b\n c</samp></pre>");
  });

  it("writes other pictures as SVG", () => {
    const picture = digit({ shape: [1, 1], data: [1] });
    expect(renderToHtml(picture)).toBe(renderToSvg(picture));
  });

  it("lets wide numbers scroll, reachable by keyboard, instead of shrinking them", () => {
    const image = { shape: [20, 20], data: new Uint8Array(400) };
    const opening =
      /^<div role="group" aria-label="[^"]+ Scrolls sideways\." tabindex="0" style="overflow-x:auto;max-width:100%"><svg /;
    expect(renderToHtml(pixelTable(image))).toMatch(opening);
    expect(renderToHtml(heatmap(image, { digits: 1 }))).toMatch(opening);
    expect(renderToHtml(heatmap(image))).toMatch(/^<svg /);
    expect(renderToHtml(pixelTable(image, { columns: [0, 5] }))).toMatch(/^<svg /);
    expect(renderToHtml(text("x".repeat(100)))).toMatch(/^<div role="group"/);
  });

  it("refuses what is no picture", () => {
    expect(() => renderToHtml(JSON.parse('{"kind":"film"}'))).toThrow(/a picture of a known kind/);
  });
});
