import { imageAt, loadDigits, selectLabels } from "@underhood/data";
import { expect, it } from "vitest";
import { three } from "../../course/01-pixels/figures/three.ts";

it("three is the second 3 of the embedded training digits (vitest -u records it anew)", async () => {
  const { training } = await loadDigits({ labels: [3, 7] });
  const { shape, data } = imageAt(selectLabels(training, [3]), 1);
  const text = `${JSON.stringify({ image: Buffer.from(data).toString("base64") }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../course/01-pixels/figures/three.json");
  expect(three).toEqual({ shape, data: Uint8Array.from(data) });
});
