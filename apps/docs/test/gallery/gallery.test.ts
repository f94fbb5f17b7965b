import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { examples } from "@underhood/viz/examples";
import { describe, expect, it } from "vitest";
import { exampleCode } from "../../src/gallery/exampleCode.ts";
import { terminalHtml } from "../../src/gallery/terminalHtml.ts";

describe("terminalHtml(text)", () => {
  it("makes a span of each stretch of one colour", () => {
    expect(terminalHtml("a\u001b[38;5;16;48;5;231m 7\u001b[0;38;5;244mb\u001b[0mc")).toBe(
      'a<span style="color:#000000;background:#ffffff"> 7</span><span style="color:#808080">b</span>c',
    );
  });

  it("makes half blocks of backgrounds, whatever the font", () => {
    expect(terminalHtml("\u001b[38;5;16;48;5;231m▀▀\u001b[0m")).toBe(
      '<span style="color:transparent;background:linear-gradient(#000000 50%,#ffffff 50%)">▀▀</span>',
    );
  });

  it("knows the colours of the cube", () => {
    expect(terminalHtml("\u001b[38;5;33mx\u001b[0m")).toBe('<span style="color:#0087ff">x</span>');
  });

  it("keeps text from becoming markup", () => {
    expect(terminalHtml("<b> & \u001b[38;5;16m<i>\u001b[0m")).toBe(
      '&lt;b&gt; &amp; <span style="color:#000000">&lt;i&gt;</span>',
    );
  });
});

describe("exampleCode(source)", () => {
  it("cuts each example out, without its indentation", () => {
    const source = [
      "export const examples = {",
      '  "One": () => digit(three),',
      '  "Two": () =>',
      "    curve(values, {",
      '      xLabel: "step",',
      "    }),",
      "};",
      "",
    ].join("\n");
    expect([...exampleCode(source)]).toEqual([
      ["One", "digit(three)"],
      ["Two", 'curve(values, {\n  xLabel: "step",\n})'],
    ]);
  });

  it("finds every example of @underhood/viz", () => {
    const folder = dirname(createRequire(import.meta.url).resolve("@underhood/viz/package.json"));
    const source = readFileSync(join(folder, "src/examples/examples.ts"), "utf8");
    expect([...exampleCode(source).keys()]).toEqual(Object.keys(examples));
  });
});
