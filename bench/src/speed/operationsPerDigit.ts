import type { Net } from "./nets.ts";

/**
 * Counts the operations, a multiplication and an addition being two, that training on one digit takes
 * in the net's layers: forward, the gradient of the weights, and, but for the first layer, of the inputs.
 */
export function operationsPerDigit({ sizes, isConvolution }: Net): number {
  let total = 0;
  let side = 28;
  for (const [i, outputs] of sizes.slice(1).entries()) {
    side = Math.ceil(side / 2);
    const products = (sizes[i] as number) * outputs * (isConvolution ? 9 * side * side : 1);
    total += 2 * products * (i === 0 ? 2 : 3);
  }
  return total;
}
