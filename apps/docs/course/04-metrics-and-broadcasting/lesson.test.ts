import { readFileSync } from "node:fs";
import type { Tensor } from "@tensorflow/tfjs";
import { imageAt, loadDigits } from "@underhood/data";
import { describe, expect, it } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";
import { runLesson } from "../../src/cells/runLesson.ts";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("lesson 4, Metrics and broadcasting", async () => {
  const { scope, pictures } = await runLesson(file("lesson.ts"), "lesson.ts");
  const { training, validation } = await loadDigits({ labels: [3, 7] });
  const judged = judgeByLoops(training, validation);
  const numbers = (name: string) => Array.from((scope[name] as Tensor).dataSync());
  const shape = (name: string) => (scope[name] as Tensor).shape;
  const texts = (cell: string) =>
    pictures[cell]?.map((picture) => (picture.kind === "text" ? picture.text : picture.kind));

  it("adds a row to each row of the grid, and a column to each of its columns", () => {
    expect(texts("row")?.[1]).toBe("tensor([[11., 22., 33.],\n        [14., 25., 36.]])");
    expect(texts("column")?.[1]).toBe("tensor([[101., 102., 103.],\n        [204., 205., 206.]])");
    expect(texts("row and column")).toEqual([
      "tensor([[110., 120., 130.],\n        [210., 220., 230.]])",
    ]);
  });

  it("keeps the axis of the rows' means, so that they can be subtracted from the rows", () => {
    expect(numbers("rowMeans")).toEqual([2, 5]);
    expect([shape("rowMeans"), shape("keptMeans")]).toEqual([[2], [2, 1]]);
    expect(texts("kept axis")?.[1]).toBe("tensor([[-1.,  0.,  1.],\n        [-1.,  0.,  1.]])");
  });

  it("subtracts the mean from all 206 3s as it subtracts 206 copies of it", () => {
    expect(shape("differences")).toEqual([206, 28, 28]);
    expect(scope.farthest).toBe(0);
    expect((scope.copies as Tensor).size).toBe(206 * 784);
  });

  it("measures the distances that plain loops measure", () => {
    const points = scope.points as Record<string, { x: Float32Array; y: Float32Array }>;
    for (const label of [3, 7]) {
      const expected = judged.filter((one) => one.label === label);
      const { x = [], y = [] } = points[`${label}s`] ?? {};
      expect(x).toHaveLength(expected.length);
      for (const [i, one] of expected.entries()) {
        expect(x[i]).toBeCloseTo(one.l1To3, 6);
        expect(y[i]).toBeCloseTo(one.l1To7, 6);
      }
    }
  });

  it("counts the digits that plain loops find nearer to their own mean", () => {
    const right = (label: number, measure: "l1" | "rmse") =>
      judged.filter((one) => one.label === label && one[measure] === label).length;
    expect(scope.total).toBe(420);
    expect(scope.ofThrees).toMatchObject({ right: right(3, "l1"), of: 206 });
    expect(scope.ofSevens).toMatchObject({ right: right(7, "l1"), of: 214 });
    for (const [name, measure] of [
      ["byL1", "l1"],
      ["byRmse", "rmse"],
    ] as const) {
      const [threes, sevens] = [right(3, measure) / 206, right(7, measure) / 214];
      expect(scope[name]).toEqual({ "3s": threes, "7s": sevens, mean: (threes + sevens) / 2 });
    }
    expect(scope.meanAccuracy).toBe(Reflect.get(Object(scope.byL1), "mean"));
    expect(scope.pooledAccuracy).toBe((right(3, "l1") + right(7, "l1")) / 420);
  });

  it("compares every answer with every label in the trap: its share is a sum over all pairs", () => {
    expect(shape("agreement")).toEqual([420, 420]);
    const saysThree = judged.filter(({ l1 }) => l1 === 3).length;
    const pairs = saysThree * 206 + (420 - saysThree) * 214;
    expect(texts("trap")).toEqual([`tensor(${(pairs / 420 ** 2).toFixed(4)})`]);
    expect(texts("mended")?.[1]).toBe(`tensor(${Number(scope.pooledAccuracy).toFixed(4)})`);
  });

  it("has every cell on its page once, in the program's order", () => {
    const shown = [...file("index.mdx").matchAll(/<Cell name="([^"]*)"/g)].map(([, name]) => name);
    expect(shown).toEqual(parseCells(file("lesson.ts")).map(({ name }) => name));
  });
});

type Digits = Awaited<ReturnType<typeof loadDigits>>["training"];

/** What pixel similarity says of each validation digit, pixel by pixel. */
function judgeByLoops(training: Digits, validation: Digits) {
  const mean3 = meanOf(training, 3);
  const mean7 = meanOf(training, 7);
  return Array.from(validation.labels, (label, place) => {
    const { data } = imageAt(validation, place);
    const [l1To3, squareTo3] = distances(data, mean3);
    const [l1To7, squareTo7] = distances(data, mean7);
    const l1 = l1To3 < l1To7 ? 3 : 7;
    const rmse = squareTo3 < squareTo7 ? 3 : 7;
    return { label, l1To3, l1To7, l1, rmse };
  });
}

function distances(image: Uint8Array, ideal: readonly number[]): [l1: number, square: number] {
  let [absolute, square] = [0, 0];
  for (const [pixel, byte] of image.entries()) {
    const difference = byte / 255 - (ideal[pixel] ?? 0);
    absolute += Math.abs(difference) / 784;
    square += difference ** 2 / 784;
  }
  return [absolute, square];
}

function meanOf({ images, labels }: Digits, label: number): number[] {
  const sums = new Array<number>(784).fill(0);
  for (const [i, byte] of images.data.entries())
    if (labels[Math.floor(i / 784)] === label) sums[i % 784] = (sums[i % 784] ?? 0) + byte;
  const count = labels.filter((each) => each === label).length;
  return sums.map((sum) => sum / count / 255);
}
