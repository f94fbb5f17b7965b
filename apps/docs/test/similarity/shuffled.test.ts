import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shuffled } from "../../course/02-pixel-similarity/figures/shuffled.ts";
import { bytesAt } from "../../course/02-pixel-similarity/figures/stack.ts";

/** Eight digits, each of one grey, by which they can be told apart. */
const count = 8;
const data = Uint8Array.from({ length: count * 784 }, (_, i) => Math.floor(i / 784));
const orderOf = (seed: number) => bytesAt(shuffled({ count, data }, seed), count, 783);
const asTheyAre = [0, 1, 2, 3, 4, 5, 6, 7];

describe("shuffled(stack, seed)", () => {
  it("leaves the order for seed 0, and keeps every digit whole for all others", () => {
    expect(orderOf(0)).toEqual(asTheyAre);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (seed) => {
        expect(orderOf(seed).toSorted()).toEqual(asTheyAre);
        expect(bytesAt(shuffled({ count, data }, seed), count, 0)).toEqual(orderOf(seed));
      }),
    );
  });

  it("brings each digit to the front about equally often", () => {
    const firsts = Array.from({ length: 999 }, (_, i) => orderOf(i + 1)[0]);
    for (const digit of asTheyAre) {
      // 999 / 8 is 125; three standard deviations are 31.
      const times = firsts.filter((first) => first === digit).length;
      expect(Math.abs(times - 125)).toBeLessThan(32);
    }
  });
});
