import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { toIntensities, useEngine } from "@underhood/core";
import { imageAt, loadDigits, selectLabels } from "@underhood/data";
import { distance, meanImage, rootMeanSquareDistance } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { spriteColumns } from "../../course/04-metrics-and-broadcasting/figures/spriteColumns.ts";
import {
  accuracyOf,
  calledOf,
  measured,
  validation,
} from "../../course/04-metrics-and-broadcasting/figures/validation.ts";

const folder = "../../course/04-metrics-and-broadcasting/";

describe("validation", async () => {
  await useEngine();
  const { training, validation: digits } = await loadDigits({ labels: [3, 7] });
  const means = [3, 7].map((label) =>
    meanImage(toIntensities(selectLabels(training, [label]).images)),
  );
  const images = toIntensities(digits.images);
  const measuredBy = (measure: typeof distance) =>
    means.map((mean) => Array.from(measure(images, mean).dataSync()));
  const exact = { l1: measuredBy(distance), rmse: measuredBy(rootMeanSquareDistance) };

  it("is what the packages measure, in ten-thousandths (vitest -u records it anew)", async () => {
    const text4 = (distances: number[] = []) =>
      distances.map((value) => Math.round(value * 1e4)).join(" ");
    const rounded = ([to3, to7]: number[][]) => ({ to3: text4(to3), to7: text4(to7) });
    const threes = selectLabels(digits, [3]).labels.length;
    const [mean3, mean7] = means.map((mean) => text4(Array.from(mean.dataSync())));
    const record = { threes, mean3, mean7, l1: rounded(exact.l1), rmse: rounded(exact.rmse) };
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot(
      `${folder}figures/distances.json`,
    );
    expect(validation.l1.map(({ label }) => label)).toEqual(Array.from(digits.labels));
  });

  it.each(["l1", "rmse"] as const)(
    "calls each digit by %s what exact distances call it",
    (name) => {
      const [to3 = [], to7 = []] = exact[name];
      expect(validation[name].map(calledOf)).toEqual(
        to3.map((distance, place) => (distance < (to7[place] ?? 0) ? 3 : 7)),
      );
    },
  );

  it("measures any other digit as it measured these", () => {
    for (const place of [0, 100, 419]) {
      const { data } = imageAt(digits, place);
      for (const name of ["l1", "rmse"] as const) {
        const { to3, to7 } = measured(data, name);
        expect(to3).toBeCloseTo(Number(exact[name][0]?.[place]), 4);
        expect(to7).toBeCloseTo(Number(exact[name][1]?.[place]), 4);
      }
    }
  });

  it("has the accuracies that the lesson computes", () => {
    const { values } = JSON.parse(
      readFileSync(new URL(`${folder}outputs.json`, import.meta.url), "utf8"),
    );
    for (const [name, by] of [
      ["l1", values.byL1],
      ["rmse", values.byRmse],
    ] as const) {
      expect(accuracyOf(validation[name], 3)).toBeCloseTo(by["3s"], 12);
      expect(accuracyOf(validation[name], 7)).toBeCloseTo(by["7s"], 12);
    }
  });

  it("has each digit in the sprite, in 16 greys (scripts/recordSprite.mts draws it anew)", () => {
    const png = readFileSync(new URL(`${folder}figures/digits.png`, import.meta.url));
    const { width, greys } = decodeFourBits(png);
    expect(width).toBe(spriteColumns * 28);
    for (const [i, byte] of digits.images.data.entries()) {
      const [place, row, column] = [Math.floor(i / 784), Math.floor(i / 28) % 28, i % 28];
      const x = (place % spriteColumns) * 28 + column;
      const y = Math.floor(place / spriteColumns) * 28 + row;
      const ink = 15 - (greys[y * width + x] ?? Number.NaN);
      if (ink !== Math.round(byte / 17))
        throw new Error(`digit ${place} differs at ${row}, ${column}`);
    }
  });
});

/** The grey levels, 0..15, of a PNG of 4 bits whose rows are not filtered, as recordSprite writes it. */
function decodeFourBits(png: Buffer): { width: number; greys: number[] } {
  const width = png.readUInt32BE(16);
  const bitDepth = png[24];
  if (bitDepth !== 4) throw new Error(`expected 4 bits a pixel, got ${bitDepth}`);
  const start = png.indexOf("IDAT") + 4;
  const data = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const rowLength = width / 2 + 1;
  const greys: number[] = [];
  for (const [i, byte] of data.entries()) {
    if (i % rowLength > 0) greys.push(byte >> 4, byte & 15);
    else if (byte !== 0) throw new Error("expected rows without a filter");
  }
  return { width, greys };
}
