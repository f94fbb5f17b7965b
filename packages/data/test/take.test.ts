import { take } from "@underhood/data";
import { describe, expect, it } from "vitest";
import { tinySet } from "./tinySet.ts";

describe("take(set, count)", () => {
  it("gives the first examples, all of them too", () => {
    expect(take(tinySet([3, 3, 7]), 2)).toEqual(tinySet([3, 3]));
    expect(take(tinySet([3, 3, 7]), 3)).toEqual(tinySet([3, 3, 7]));
  });

  it("shares the memory of the set", () => {
    const set = tinySet([3, 7]);
    expect(take(set, 1).images.data.buffer).toBe(set.images.data.buffer);
  });

  it("refuses none, more than there are, and parts", () => {
    for (const count of [0, -1, 3, 1.5, Number.NaN]) {
      expect(() => take(tinySet([3, 7]), count)).toThrow(
        new RangeError(`expected to take 1 to 2 examples, got ${count}`),
      );
    }
  });
});
