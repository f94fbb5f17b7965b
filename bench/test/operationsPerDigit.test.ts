import { describe, expect, it } from "vitest";
import { nets } from "../src/speed/nets.ts";
import { operationsPerDigit } from "../src/speed/operationsPerDigit.ts";

describe("operationsPerDigit(net)", () => {
  it("is two for each weight forward and two for its gradient", () => {
    expect(operationsPerDigit(nets.linear)).toBe(784 * 2 * 2);
  });

  it("counts the gradient of the inputs from the second layer on", () => {
    expect(operationsPerDigit(nets.simple)).toBe(784 * 30 * 2 * 2 + 30 * 2 * 3);
  });

  it("counts nine products for each pixel that a convolution makes", () => {
    const net = { ...nets.conv, sizes: [1, 8, 16] };
    expect(operationsPerDigit(net)).toBe(8 * 9 * 14 * 14 * 2 * 2 + 8 * 16 * 9 * 7 * 7 * 2 * 3);
  });
});
