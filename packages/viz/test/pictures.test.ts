import { stripVTControlCharacters } from "node:util";
import {
  describePicture,
  isPicture,
  renderToHtml,
  renderToSvg,
  renderToTerminal,
} from "@underhood/viz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPicture } from "./anyPicture.ts";

const printable = fc.string({ unit: "grapheme-ascii", maxLength: 30 });

describe("every picture", () => {
  it("survives JSON and structuredClone unchanged", () => {
    fc.assert(
      fc.property(anyPicture(), (picture) => {
        expect(JSON.parse(JSON.stringify(picture))).toStrictEqual(picture);
        expect(structuredClone(picture)).toStrictEqual(picture);
      }),
    );
  });

  it("is a picture, and so is its copy from JSON", () => {
    fc.assert(
      fc.property(anyPicture(), (picture) => {
        expect(isPicture(picture)).toBe(true);
        expect(isPicture(JSON.parse(JSON.stringify(picture)))).toBe(true);
      }),
    );
  });

  it("is drawn the same twice, and the same from its copy", () => {
    fc.assert(
      fc.property(anyPicture(), (picture) => {
        const copy = JSON.parse(JSON.stringify(picture));
        expect(renderToSvg(copy)).toBe(renderToSvg(picture));
        expect(renderToHtml(copy)).toBe(renderToHtml(picture));
        expect(renderToTerminal(copy)).toBe(renderToTerminal(picture));
        expect(describePicture(copy)).toBe(describePicture(picture));
      }),
      { numRuns: 50 },
    );
  });

  it("is drawn and described with no number missing", () => {
    fc.assert(
      fc.property(anyPicture(fc.constantFrom("words", "")), (picture) => {
        const missing = /undefined|null|NaN|Infinity|\[object/;
        expect(renderToSvg(picture)).not.toMatch(missing);
        expect(renderToSvg(picture)).not.toContain("\u26a0"); // how Plot reports a problem
        expect(renderToTerminal(picture)).not.toMatch(missing);
        expect(describePicture(picture)).not.toMatch(missing);
      }),
    );
  });

  it("without colour is plain ASCII in a terminal, no wider than asked for", () => {
    fc.assert(
      fc.property(anyPicture(printable), fc.integer({ min: 40, max: 100 }), (picture, width) => {
        for (const line of renderToTerminal(picture, { color: false, width }).split("\n")) {
          expect(line).toMatch(/^[ -~]*$/);
          expect(line.length).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it("with colour sends a terminal nothing but colours and text", () => {
    fc.assert(
      fc.property(anyPicture(), fc.integer({ min: 40, max: 100 }), (picture, width) => {
        const bare = stripVTControlCharacters(renderToTerminal(picture, { width }));
        expect(bare.replaceAll("\n", "")).not.toMatch(/\p{Control}/u);
      }),
    );
  });

  it("is SVG without ids, scripts or links to elsewhere", () => {
    fc.assert(
      fc.property(anyPicture(), (picture) => {
        const svg = renderToSvg(picture);
        expect(svg).not.toMatch(/<(script|style|a|foreignObject)[ >]/);
        expect(svg).not.toMatch(/ (id|on\w+)="/);
        expect(svg).not.toMatch(/ href="(?!data:image\/png;base64,)/);
      }),
      { numRuns: 50 },
    );
  });
});
