import { readFile } from "node:fs/promises";
import { imageAt, loadDigits, selectLabels } from "@underhood/data";
import { describe, expect, it } from "vitest";
import { three } from "../../course/01-pixels/figures/three.ts";

const lesson = new URL("../../course/01-pixels/", import.meta.url);

describe("three", () => {
  it("is the second 3 of the embedded training digits (vitest -u records it anew)", async () => {
    const { training } = await loadDigits({ labels: [3, 7] });
    const { shape, data } = imageAt(selectLabels(training, [3]), 1);
    const text = `${JSON.stringify({ image: Buffer.from(data).toString("base64") }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../course/01-pixels/figures/three.json");
    expect(three).toEqual({ shape, data: Uint8Array.from(data) });
  });

  it("is the digit that the lesson takes apart", async () => {
    const { pictures } = JSON.parse(await readFile(new URL("outputs.json", lesson), "utf8"));
    expect(pictures["one digit"][0].image.ink).toEqual(Array.from(three.data));
  });
});
