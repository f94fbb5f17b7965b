import { useEngine } from "@underhood/core";
import { loadDigits, selectLabels } from "@underhood/data";
import { beforeAll, describe, expect, it } from "vitest";
import { recordMeans } from "../../src/pad/recordMeans.ts";

beforeAll(async () => {
  await useEngine();
});

describe("recordMeans(training)", () => {
  it("gives the means that the pad shows (vitest -u records them anew)", async () => {
    const { training } = await loadDigits({ labels: [3, 7] });
    const text = `${JSON.stringify(recordMeans(training), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../src/pad/outputs.json");
  });

  it("rounds the average of each pixel to a byte", async () => {
    const { training } = await loadDigits({ labels: [3, 7] });
    const { data, shape } = selectLabels(training, [7]).images;
    const pixel = 10 * 28 + 18;
    let sum = 0;
    for (let image = 0; image < shape[0]; image++) sum += data[image * 784 + pixel] ?? 0;
    const mean7 = Buffer.from(recordMeans(training).mean7, "base64");
    expect(mean7[pixel]).toBe(Math.round(sum / shape[0]));
  });
});
