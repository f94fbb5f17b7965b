import { describe, expect, it } from "vitest";
import { digitOf } from "../../src/pad/digitOf.ts";
import { myDigitOf, sampleDigit } from "../../src/pad/myDigit.ts";
import { sampleDrawing } from "../../src/pad/sampleDrawing.ts";
import { fitted, sevens } from "./shapes.ts";

describe("sampleDigit", () => {
  it("is what the pad makes of the sample drawing (vitest -u records it anew)", async () => {
    const image = Buffer.from(digitOf(sampleDrawing).data).toString("base64");
    const text = `${JSON.stringify({ image }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../src/pad/sampleDigit.json");
    expect(Buffer.from(sampleDigit.image.data).toString("base64")).toBe(image);
  });
});

describe("myDigitOf(strokes)", () => {
  const seven = fitted(sevens.plain, { height: 18, x: 14, y: 14 });

  it("is the reader's digit, the same one for the same strokes", async () => {
    const digit = await myDigitOf(seven);
    expect(digit).toEqual({ image: digitOf(seven), isDrawn: true });
    expect(await myDigitOf(seven)).toBe(digit);
  });

  it.each([
    ["an empty pad", []],
    ["ink beside the pad", [[{ x: -90, y: 1 }]]],
  ])("is the course's own for %s", async (_, strokes) => {
    expect(await myDigitOf(strokes)).toBe(sampleDigit);
  });
});
