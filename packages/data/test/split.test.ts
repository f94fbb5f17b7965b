import { type Permutes, split } from "@underhood/data";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positions, tinySet } from "./tinySet.ts";

const reversed: Permutes = {
  permutation: (count) => Array.from({ length: count }, (_, i) => count - 1 - i),
};

describe("split(set, { validation, random })", () => {
  it("puts every fifth example of each label in validation for a share of 0.2", () => {
    const set = tinySet([3, 3, 3, 3, 3, 3, 7, 7, 7, 7, 7]);
    const { training, validation } = split(set, { validation: 0.2 });
    expect(positions(validation)).toEqual([4, 10]);
    expect([...validation.labels]).toEqual([3, 7]);
    expect(positions(training)).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9]);
  });

  it("spaces them evenly for other shares", () => {
    const set = tinySet(Array(7).fill(0));
    expect(positions(split(set, { validation: 0.5 }).validation)).toEqual([1, 3, 5]);
    expect(positions(split(set, { validation: 0.75 }).validation)).toEqual([1, 2, 3, 5, 6]);
  });

  it("takes the share that is meant where floating point falls just short: 0.29 of 100 is 29", () => {
    const { validation } = split(tinySet(Array(100).fill(1)), { validation: 0.29 });
    expect(validation.labels).toHaveLength(29);
  });

  it("lets random draw which, as many of each label, and keeps the order of the set", () => {
    const set = tinySet([3, 3, 3, 3, 7, 7]);
    const { training, validation } = split(set, { validation: 0.5, random: reversed });
    // Counted from the end, every second 3 and every second 7.
    expect(positions(validation)).toEqual([0, 2, 4]);
    expect(positions(training)).toEqual([1, 3, 5]);
  });

  it("puts each example in one part, with the share of each label rounded down, in order", () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 13, maxLength: 100 });
    const share = fc.integer({ min: 25, max: 75 });
    const random = fc.constantFrom(undefined, reversed);
    fc.assert(
      fc.property(labels, share, random, (list, percent, source) => {
        const { training, validation } = split(tinySet(list), {
          validation: percent / 100,
          ...(source && { random: source }),
        });
        const parts = [positions(training), positions(validation)];
        const all = parts.flat().sort((a, b) => a - b);
        expect(all).toEqual(list.map((_, i) => i));
        for (const part of parts) expect(part).toEqual([...part].sort((a, b) => a - b));
        for (const label of new Set(list)) {
          const count = list.filter((other) => other === label).length;
          const taken = [...validation.labels].filter((other) => other === label).length;
          expect(taken).toBe(Math.floor((count * percent) / 100));
        }
      }),
    );
  });

  it("refuses a share that is none, and one that leaves a part empty", () => {
    for (const validation of [0, 1, -0.2, 20, Number.NaN]) {
      expect(() => split(tinySet([3, 7]), { validation })).toThrow(
        new RangeError(
          `expected a share for validation between 0 and 1, such as { validation: 0.2 }, got ${validation}`,
        ),
      );
    }
    expect(() => split(tinySet([3, 7]), { validation: 0.2 })).toThrow(
      new RangeError(
        "expected both parts to get examples, got 2 for training and 0 for validation from 2 at a share of 0.2",
      ),
    );
  });

  it.each([
    ["too few", [0, 1], "[0, 1]"],
    ["one twice", [0, 1, 1], "[0, 1, 1]"],
    ["one out of range", [0, 1, 3], "[0, 1, 3]"],
    ["parts", [0, 1.5, 2], "[0, 1.5, 2]"],
    ["negative ones", [0, -1, 2], "[0, -1, 2]"],
  ])("refuses an order from random with %s", (_, order, shown) => {
    expect(() =>
      split(tinySet([3, 3, 3]), { validation: 0.5, random: { permutation: () => order } }),
    ).toThrow(
      new RangeError(`expected random.permutation(3) to give each of 0 to 2 once, got ${shown}`),
    );
  });
});
