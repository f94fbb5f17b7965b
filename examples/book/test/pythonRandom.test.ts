import { describe, expect, it } from "vitest";
import { pythonRandom } from "../src/pythonRandom.ts";
// What CPython draws, by reference/python_random.py.
import recorded from "./reference/python_random.json" with { type: "json" };

describe.each(recorded)("pythonRandom($seed)", ({ seed, bits, integers, shuffled, later }) => {
  it("draws in one run what Python draws", () => {
    const random = pythonRandom(seed);
    const thrice = <T>(values: T[]) => [...values, ...values, ...values];
    expect(thrice([1, 8, 32, 33, 53]).map(random.bits)).toEqual(bits);
    const highs = thrice([0, 1, 9, 255, 2 ** 32 - 1]);
    expect(highs.map((high) => random.integer(0, high))).toEqual(integers);
    expect([0, 1, 5, 6, 30].map(random.shuffled)).toEqual(shuffled);
    const words = Array.from({ length: 2000 }, () => random.bits(32));
    expect(words.slice(-3)).toEqual(later);
  });
});

describe("pythonRandom", () => {
  it.each([-1, 0.5, Number.NaN, 2 ** 53])("refuses %s as a seed", (seed) => {
    expect(() => pythonRandom(seed)).toThrow(
      new RangeError(`expected the seed to be a whole number from 0 up, got ${seed}`),
    );
  });

  it.each([0, 54, 1.5])("refuses to draw %s bits", (count) => {
    expect(() => pythonRandom(42).bits(count)).toThrow(
      new RangeError(`expected 1 to 53 bits, got ${count}`),
    );
  });

  it("refuses integers from high to low", () => {
    expect(() => pythonRandom(42).integer(2, 1)).toThrow(
      new RangeError("expected two integers, low ≤ high, got 2 and 1"),
    );
  });
});
