import { sizeOf } from "@underhood/core";
import { describe, expect, it } from "vitest";

describe("sizeOf(shape)", () => {
  it.each([
    { shape: [], size: 1 },
    { shape: [7], size: 7 },
    { shape: [60000, 28, 28], size: 47_040_000 },
    { shape: [3, 0, 5], size: 0 },
  ])("is $size for $shape", ({ shape, size }) => {
    expect(sizeOf(shape)).toBe(size);
  });

  it("refuses sizes below 0 or between whole numbers", () => {
    const message = "expected a shape of whole numbers from 0 up, got";
    expect(() => sizeOf([2, -1])).toThrow(new RangeError(`${message} [2, -1]`));
    expect(() => sizeOf([0.5])).toThrow(new RangeError(`${message} [0.5]`));
  });

  it("refuses what is no array", () => {
    expect(() => sizeOf(28 as unknown as number[])).toThrow(
      new TypeError("expected a shape, such as [28, 28], got 28"),
    );
  });
});
