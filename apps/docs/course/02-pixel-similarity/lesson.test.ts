import { readFileSync } from "node:fs";
import { imageAt, type LabelledImages, loadDigits, selectLabels } from "@underhood/data";
import { describe, expect, it } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";
import { runLesson } from "../../src/cells/runLesson.ts";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("lesson 2, Pixel similarity", async () => {
  const { scope, pictures, tensors } = await runLesson(file("lesson.ts"), "lesson.ts");
  const { training, validation } = await loadDigits({ labels: [3, 7] });
  const means = { 3: meanOf(training, 3), 7: meanOf(training, 7) };
  const third = intensitiesOf(selectLabels(validation, [3]), 2);

  it("averages one pixel of four 3s: the bytes 132, 254, 254 and 253", () => {
    const bytes = [0, 1, 2, 3].map(
      (place) => imageAt(selectLabels(training, [3]), place).data[8 * 28 + 16],
    );
    expect(bytes).toEqual([132, 254, 254, 253]);
    expect(scope.average).toBeCloseTo((132 + 254 + 254 + 253) / 4 / 255, 6);
  });

  it.each([3, 7] as const)("shows the mean %i that a plain loop over all images gives", (label) => {
    const [picture] = pictures[`mean ${label}`] ?? [];
    if (picture?.kind !== "digit") throw new Error("expected a digit");
    const { ink } = picture.image;
    expect(ink).toHaveLength(784);
    for (const [pixel, mean] of means[label].entries()) {
      expect(Math.abs((ink[pixel] ?? 0) - mean * 255)).toBeLessThanOrEqual(0.501);
    }
    expect(tensors[`mean ${label}`]).toMatch(/^float32 \[28, 28\], 0 to 0\.7/);
  });

  it("measures one digit as plain loops do: signed, absolute and squared", () => {
    for (const label of [3, 7] as const) {
      const differences = third.map((intensity, pixel) => intensity - (means[label][pixel] ?? 0));
      expect(scope[`signed${label}`]).toBeCloseTo(average(differences), 6);
      expect(scope[`absolute${label}`]).toBeCloseTo(average(differences.map(Math.abs)), 6);
      expect(scope[`rootOfSquares${label}`]).toBeCloseTo(
        Math.sqrt(average(differences.map((difference) => difference ** 2))),
        6,
      );
    }
  });

  it("splits the signed difference into what is too dark and what is too light", () => {
    const differences = third.map((intensity, pixel) => intensity - (means[3][pixel] ?? 0));
    expect(scope.tooDark).toBeCloseTo(
      average(differences.map((difference) => Math.max(difference, 0))),
      6,
    );
    expect(scope.tooLight).toBeCloseTo(
      average(differences.map((difference) => Math.min(difference, 0))),
      6,
    );
  });

  it("judges the validation images as plain loops do, by L1 and by RMSE", () => {
    const judged = Array.from(validation.labels, (label, place) => {
      const image = intensitiesOf(validation, place);
      const byL1 = nearer(image, (difference) => Math.abs(difference));
      return { place, label, byL1, byRmse: nearer(image, (difference) => difference ** 2) };
    });
    const count = (test: (one: (typeof judged)[number]) => boolean) => judged.filter(test).length;
    expect(scope.judged).toEqual(judged);
    expect(scope.verdict).toBe(3);
    expect(scope.judgedCount).toBe(420);
    expect(scope.verdicts).toEqual([
      { measure: "L1", misread: count(({ label, byL1 }) => byL1 !== label) },
      { measure: "RMSE", misread: count(({ label, byRmse }) => byRmse !== label) },
    ]);
    // The page says what each dispute is about.
    const disputed = judged.filter(({ byL1, byRmse }) => byL1 !== byRmse);
    expect(new Set(disputed.map(({ byL1, byRmse }) => `${byL1}, ${byRmse}`))).toEqual(
      new Set(["7, 3"]),
    );
    expect(scope.disputedCount).toBe(count(({ byL1, byRmse }) => byL1 !== byRmse));
    expect(scope.disputes).toEqual([
      {
        measure: "L1",
        right: count(({ label, byL1, byRmse }) => byL1 !== byRmse && byL1 === label),
      },
      {
        measure: "RMSE",
        right: count(({ label, byL1, byRmse }) => byL1 !== byRmse && byRmse === label),
      },
    ]);
  });

  it("has every cell on its page once, in the program's order", () => {
    const shown = [...file("index.mdx").matchAll(/<Cell name="([^"]*)"/g)].map(([, name]) => name);
    expect(shown).toEqual(parseCells(file("lesson.ts")).map(({ name }) => name));
  });

  /** The digit whose mean image is nearer, by the sum of a penalty for each pixel's difference. */
  function nearer(image: readonly number[], penalty: (difference: number) => number): number {
    const [to3 = 0, to7 = 0] = ([3, 7] as const).map((label) =>
      average(image.map((intensity, pixel) => penalty(intensity - (means[label][pixel] ?? 0)))),
    );
    return to3 < to7 ? 3 : 7;
  }
});

/** The intensities of one image of a set. `[784]` */
function intensitiesOf(set: LabelledImages, place: number): number[] {
  return Array.from(imageAt(set, place).data, (byte) => byte / 255);
}

/** The mean intensity of each pixel over the images with a label. `[784]` */
function meanOf(set: LabelledImages, label: number): number[] {
  const { images, labels } = selectLabels(set, [label]);
  const sums = new Array<number>(784).fill(0);
  for (const [i, byte] of images.data.entries()) sums[i % 784] = (sums[i % 784] ?? 0) + byte;
  return sums.map((sum) => sum / labels.length / 255);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
