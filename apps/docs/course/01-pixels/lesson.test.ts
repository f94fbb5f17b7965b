import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";
import { runLesson } from "../../src/cells/runLesson.ts";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("lesson 1, Pixels", async () => {
  const { scope, pictures } = await runLesson(file("lesson.ts"), "lesson.ts");

  it("counts the embedded 3s and 7s: of 1,032 and 1,070, every fifth validates", () => {
    expect(scope.counts).toEqual([
      { label: 3, training: 826, validation: 206 },
      { label: 7, training: 856, validation: 214 },
    ]);
  });

  it("shows the block [4:10, 9:15] of the 3 that the pixel inspector shows", () => {
    expect(pictures.slice).toEqual(
      [
        "[0, 0, 42, 118, 219, 166]",
        "[0, 103, 242, 254, 254, 254]",
        "[0, 18, 232, 254, 254, 254]",
        "[0, 0, 104, 244, 254, 224]",
        "[0, 0, 0, 207, 254, 210]",
        "[0, 0, 0, 84, 206, 254]",
      ].map((text) => ({ kind: "text", text })),
    );
    expect(scope.zeros).toBe(629);
  });

  it("reads the same bytes as ink and as light, which are each other's negatives", () => {
    const [, asInk, asLight] = pictures["two readings"] ?? [];
    if (asInk?.kind !== "digit" || asLight?.kind !== "digit") throw new Error("expected digits");
    expect(asLight.image.ink).toEqual(asInk.image.ink.map((ink) => 255 - ink));
  });

  it("divides the bytes of the block by 255", () => {
    const [picture] = pictures.intensities ?? [];
    const text = picture?.kind === "text" ? picture.text : "";
    const firstRow = [0, 0, 42, 118, 219, 166].map((byte) => (byte / 255).toFixed(4));
    expect(text.split("\n")[0]).toBe(`tensor([[${firstRow.join(", ")}],`);
  });

  it("measures the distances that a plain loop over all pixels measures", () => {
    const three = bytesOf(scope.three);
    expect(scope.to3).toBeCloseTo(
      meanAbsoluteDifference(three, bytesOf(scope.threes, "images")),
      6,
    );
    expect(scope.to7).toBeCloseTo(
      meanAbsoluteDifference(three, bytesOf(scope.sevens, "images")),
      6,
    );
  });

  it("has every cell on its page once, in the program's order", () => {
    const shown = [...file("index.mdx").matchAll(/<Cell name="([^"]*)"/g)].map(([, name]) => name);
    expect(shown).toEqual(parseCells(file("lesson.ts")).map(({ name }) => name));
  });
});

/** The bytes of an image, or of the images of a set. */
function bytesOf(value: unknown, field?: string): Uint8Array {
  const holder = field === undefined ? value : Reflect.get(Object(value), field);
  return Reflect.get(Object(holder), "data");
}

/** How far the intensities of an image are from the mean of a stack's, averaged over the pixels. */
function meanAbsoluteDifference(image: Uint8Array, stack: Uint8Array): number {
  const count = stack.length / image.length;
  let sum = 0;
  for (const [pixel, byte] of image.entries()) {
    let total = 0;
    for (let i = 0; i < count; i += 1) total += stack[i * image.length + pixel] ?? 0;
    sum += Math.abs(byte - total / count) / 255;
  }
  return sum / image.length;
}
