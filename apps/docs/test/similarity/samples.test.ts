import { loadDigits, selectLabels, take } from "@underhood/data";
import { describe, expect, it } from "vitest";
import { samples } from "../../course/02-pixel-similarity/figures/samples.ts";

describe("samples", () => {
  it("are the first 32 training 3s and 7s (vitest -u records them anew)", async () => {
    const { training } = await loadDigits({ labels: [3, 7] });
    const [threes, sevens] = [3, 7].map((label) => {
      const all = selectLabels(training, [label]);
      return {
        images: Buffer.from(take(all, 32).images.data).toString("base64"),
        total: all.labels.length,
      };
    });
    const text = `${JSON.stringify({ threes, sevens }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../course/02-pixel-similarity/figures/samples.json");
    for (const label of [3, 7] as const) {
      const first = take(selectLabels(training, [label]), 32).images.data;
      expect(samples[label].stack).toEqual({ count: 32, data: Uint8Array.from(first) });
    }
    expect([samples[3].total, samples[7].total]).toEqual([826, 856]);
  });
});
