import { readFileSync } from "node:fs";
import type { Tensor } from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";
import { runLesson } from "../../src/cells/runLesson.ts";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("lesson 3, Arrays and tensors", async () => {
  const { scope, pictures } = await runLesson(file("lesson.ts"), "lesson.ts");
  const numbers = (name: string) => Array.from((scope[name] as Tensor).dataSync());
  const texts = (cell: string) =>
    pictures[cell]?.map((picture) => (picture.kind === "text" ? picture.text : picture.kind));

  it("tells the shape, rank and size of two rows of three", () => {
    expect(texts("shape")).toEqual(["shape [2, 3], rank 2, size 6"]);
    expect(texts("ranks")?.map((line) => line.slice(0, 7))).toEqual(
      [0, 1, 2, 3].map((rank) => `rank ${rank}:`),
    );
  });

  it("takes row 1, column 1 and the slice [1:2, 1:3], as PyTorch does", () => {
    expect([numbers("row"), numbers("column"), numbers("part")]).toEqual([
      [4, 5, 6],
      [2, 5],
      [5, 6],
    ]);
    expect((scope.row as Tensor).shape).toEqual([3]);
    expect((scope.part as Tensor).shape).toEqual([1, 2]);
  });

  it("multiplies the tensor as it does the array", () => {
    expect(scope.scaled).toEqual([
      [1.5, 3, 4.5],
      [6, 7.5, 9],
    ]);
    expect(
      texts("arithmetic")?.[1]
        ?.match(/[\d.]+/g)
        ?.map(Number),
    ).toEqual([1.5, 3, 4.5, 6, 7.5, 9]);
  });

  it("halves whole numbers into whole numbers, and others into fractions", () => {
    const halves = texts("halves")?.map((text) => text.match(/[\d.]+/g)?.map(Number));
    expect(halves).toEqual([
      [0, 1, 1, 2, 2, 3],
      [0.5, 1, 1.5, 2, 2.5, 3],
    ]);
    expect(scope.tenth).toBe(Math.fround(0.1));
  });

  it("averages down the rows, along the columns, and over all", () => {
    expect(texts("means")).toEqual([
      "tensor([2.5000, 3.5000, 4.5000])",
      "tensor([2., 5.])",
      "tensor(3.5000)",
    ]);
  });

  it("draws the cube's averages that a plain loop finds", () => {
    const cube = numbers("cube");
    const means = [0, 1, 2].map(() => new Array<number>(28 * 28).fill(0));
    for (const [i, value] of cube.entries()) {
      const [image, row, column] = [Math.floor(i / 784), Math.floor(i / 28) % 28, i % 28];
      const places = [row * 28 + column, image * 28 + column, image * 28 + row];
      for (const [axis, place] of places.entries()) {
        const mean = means[axis] ?? [];
        mean[place] = (mean[place] ?? 0) + value / 28;
      }
    }
    for (const [axis, picture] of (pictures.cube ?? []).entries()) {
      if (picture.kind !== "digit") throw new Error("expected a digit");
      const inks = Array.from(picture.image.ink);
      const off = inks.map((ink, i) => Math.abs(ink - 255 * (means[axis]?.[i] ?? 0)));
      expect(Math.max(...off)).toBeLessThan(0.51); // a byte is the nearest whole number
    }
    expect(pictures.cube).toHaveLength(3);
  });

  it("measures the distance to the mean 3 that a plain loop measures", () => {
    const [three, stack] = [numbers("three"), numbers("threes")];
    const count = stack.length / 784;
    let sum = 0;
    for (const [pixel, value] of three.entries()) {
      let total = 0;
      for (let i = 0; i < count; i += 1) total += stack[i * 784 + pixel] ?? 0;
      sum += Math.abs(value - total / count);
    }
    expect(scope.toMean3).toBeCloseTo(sum / 784, 6);
  });

  it("lays the even rows of the 3 beside the odd ones in the wrong shape", () => {
    const [picture] = pictures["wrong shape"] ?? [];
    if (picture?.kind !== "digit") throw new Error("expected a digit");
    const bytes = numbers("three").map((intensity) => Math.round(intensity * 255));
    for (let row = 0; row < 14; row += 1) {
      const shown = Array.from(picture.image.ink.slice(row * 56, row * 56 + 56));
      expect(shown.slice(0, 28)).toEqual(bytes.slice(row * 2 * 28, row * 2 * 28 + 28));
      expect(shown.slice(28)).toEqual(bytes.slice((row * 2 + 1) * 28, (row * 2 + 2) * 28));
    }
  });

  it("has every cell on its page once, in the program's order", () => {
    const shown = [...file("index.mdx").matchAll(/<Cell name="([^"]*)"/g)].map(([, name]) => name);
    expect(shown).toEqual(parseCells(file("lesson.ts")).map(({ name }) => name));
  });
});
