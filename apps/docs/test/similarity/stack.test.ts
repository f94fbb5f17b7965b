import { describe, expect, it } from "vitest";
import {
  byteDistance,
  bytesAt,
  countInEighths,
  digitOf,
  meanOfFirst,
  pileOf,
  recordedStack,
} from "../../course/02-pixel-similarity/figures/stack.ts";

/** Three digits, each of one grey, but for pixel 5 of the second. */
const data = Uint8Array.from({ length: 3 * 784 }, (_, i) => [10, 20, 60][Math.floor(i / 784)] ?? 0);
data[784 + 5] = 200;
const stack = { count: 3, data };

describe("a stack of digits", () => {
  it("recordedStack(base64) reads what was recorded", () => {
    expect(recordedStack(Buffer.from(data).toString("base64"))).toEqual(stack);
  });

  it("digitOf(stack, place) gives one digit", () => {
    const { shape, data: pixels } = digitOf(stack, 1);
    expect(shape).toEqual([28, 28]);
    expect([pixels.length, pixels[4], pixels[5]]).toEqual([784, 20, 200]);
  });

  it("meanOfFirst(stack, k) averages each pixel over the first k digits", () => {
    expect(meanOfFirst(stack, 1).slice(4, 6)).toEqual([10, 10]);
    expect(meanOfFirst(stack, 2).slice(4, 6)).toEqual([15, 105]);
    expect(meanOfFirst(stack, 3).slice(4, 6)).toEqual([30, 90]);
    expect(meanOfFirst(stack, 3)).toHaveLength(784);
  });

  it("pileOf(stack, k, top) has the first k digits, and on top another", () => {
    const top = new Uint8Array(784).fill(7);
    expect(bytesAt(pileOf(stack, 2), 2, 0)).toEqual([10, 20]);
    expect(pileOf(stack, 2).count).toBe(2);
    const pile = pileOf(stack, 2, top);
    expect([pile.count, ...bytesAt(pile, 3, 0)]).toEqual([3, 10, 20, 7]);
    expect(meanOfFirst(pile, 3)[0]).toBeCloseTo(37 / 3, 12);
  });

  it("bytesAt(stack, k, pixel) gives the pixel's byte in each of the first k digits", () => {
    expect(bytesAt(stack, 2, 5)).toEqual([10, 200]);
    expect(bytesAt(stack, 3, 783)).toEqual([10, 20, 60]);
  });

  it("countInEighths(bytes) counts 0 to 31 first and 224 to 255 last", () => {
    expect(countInEighths([0, 31, 32, 223, 224, 255])).toEqual([2, 1, 0, 0, 0, 0, 1, 2]);
    expect(countInEighths([])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("byteDistance(a, b) is the mean absolute difference, in intensities", () => {
    expect(byteDistance([0, 255], [51, 255])).toBeCloseTo(0.1, 12);
  });
});
