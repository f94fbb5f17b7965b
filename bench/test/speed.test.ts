import { describe, expect, it } from "vitest";
import { median, rounded } from "../src/speed/speed.ts";

describe("median(numbers)", () => {
  it.each([
    { numbers: [7], expected: 7 },
    { numbers: [9, 1, 5], expected: 5 },
    { numbers: [8, 1, 4, 2], expected: 3 },
    { numbers: [10, 9, 100], expected: 10 },
  ])("of $numbers is $expected", ({ numbers, expected }) => {
    expect(median(numbers)).toBe(expected);
  });

  it("leaves the order of what it is given alone", () => {
    const numbers = [3, 1, 2];
    median(numbers);
    expect(numbers).toEqual([3, 1, 2]);
  });
});

it.each([
  [34.2178, 34.22],
  [1_944_321, 1_944_000],
  [0.000123456, 0.0001235],
])("rounded(%d) keeps four digits: %d", (number, expected) => {
  expect(rounded(number)).toBe(expected);
});
