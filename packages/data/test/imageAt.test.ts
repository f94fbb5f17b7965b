import { imageAt } from "@underhood/data";
import { describe, expect, it } from "vitest";
import { tinySet } from "./tinySet.ts";

describe("imageAt(set, index)", () => {
  it("gives one image and its shape", () => {
    expect(imageAt(tinySet([3, 7, 7]), 1)).toEqual({ shape: [1, 2], data: Uint8Array.of(1, 101) });
  });

  it("shares the memory of the set", () => {
    const set = tinySet([3, 7]);
    imageAt(set, 1).data[0] = 42;
    expect([...set.images.data]).toEqual([0, 100, 42, 101]);
  });

  it("refuses an index that no image has", () => {
    for (const index of [-1, 2, 0.5, Number.NaN]) {
      expect(() => imageAt(tinySet([3, 7]), index)).toThrow(
        new RangeError(`expected the index of one of 2 images, from 0, got ${index}`),
      );
    }
  });
});
