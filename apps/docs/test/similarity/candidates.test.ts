import { toIntensities, useEngine } from "@underhood/core";
import { imageAt, loadDigits, selectLabels } from "@underhood/data";
import { distance, meanImage, rootMeanSquareDistance } from "@underhood/models";
import { describe, expect, it } from "vitest";
import { candidates, exactMeans } from "../../course/02-pixel-similarity/figures/candidates.ts";
import { differencesOf, totalsOf } from "../../course/02-pixel-similarity/figures/compare.ts";

describe("candidates", async () => {
  await useEngine();
  const { training, validation } = await loadDigits({ labels: [3, 7] });
  const means = [3, 7].map((label) =>
    meanImage(toIntensities(selectLabels(training, [label]).images)),
  );
  const images = toIntensities(validation.images);
  const [l1To3, l1To7, rmseTo3, rmseTo7] = [distance, rootMeanSquareDistance].flatMap((measure) =>
    means.map((mean) => measure(images, mean).dataSync()),
  );
  const judged = Array.from(validation.labels, (label, place) => ({
    place,
    label,
    byL1: Number(l1To3?.[place]) < Number(l1To7?.[place]) ? 3 : 7,
    byRmse: Number(rmseTo3?.[place]) < Number(rmseTo7?.[place]) ? 3 : 7,
  }));

  it("are the first of each kind of verdict (vitest -u records them anew)", async () => {
    const first = (label: number, l1Right: boolean, rmseRight: boolean, count: number) =>
      judged
        .filter((one) => one.label === label)
        .filter(({ byL1 }) => (byL1 === label) === l1Right)
        .filter(({ byRmse }) => (byRmse === label) === rmseRight)
        .slice(0, count);
    const chosen = [3, 7].flatMap((label) => [
      ...first(label, true, true, 2),
      ...first(label, false, true, 2),
      ...first(label, true, false, 2),
      ...first(label, false, false, 1),
    ]);
    const digits = chosen.map(({ place, label }) => ({
      place,
      label,
      image: Buffer.from(imageAt(validation, place).data).toString("base64"),
    }));
    const [sums3, sums7] = [3, 7].map((label) => {
      const sums = new Array<number>(784).fill(0);
      for (const [i, byte] of selectLabels(training, [label]).images.data.entries())
        sums[i % 784] = (sums[i % 784] ?? 0) + byte;
      return sums.join(" ");
    });
    const [count3, count7] = [3, 7].map((label) => selectLabels(training, [label]).labels.length);
    const text = `${JSON.stringify({ count3, sums3, count7, sums7, digits }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(
      "../../course/02-pixel-similarity/figures/candidates.json",
    );
    expect(candidates.map(({ place }) => place)).toEqual(chosen.map(({ place }) => place));
  });

  it("have among them digits that only L1, only RMSE, both or neither reads rightly", () => {
    const kinds = candidates.map(({ place }) => {
      const { label, byL1, byRmse } = judged[place] ?? {};
      return `${byL1 === label} ${byRmse === label}`;
    });
    expect(new Set(kinds)).toEqual(
      new Set(["true true", "false true", "true false", "false false"]),
    );
  });

  it("lie as far from the means as the packages measure", () => {
    for (const { place, data } of candidates) {
      const to3 = totalsOf(differencesOf(data, exactMeans[3]));
      const to7 = totalsOf(differencesOf(data, exactMeans[7]));
      const expected = [l1To3, l1To7, rmseTo3, rmseTo7].map((all) => Number(all?.[place]));
      for (const [i, value] of [to3.absolute, to7.absolute, to3.root, to7.root].entries())
        expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 6);
    }
  });
});
