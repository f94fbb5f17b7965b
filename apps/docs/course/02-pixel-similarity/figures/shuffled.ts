import { pixelCount, type Stack } from "./stack.ts";

/**
 * The digits in another order, made from the seed, so that it is the same for everybody; 0 leaves
 * them as they are. Each place from the end is swapped with one of those up to itself (Fisher and
 * Yates' shuffle).
 */
export function shuffled(stack: Stack, seed: number): Stack {
  if (seed === 0) return stack;
  const random = randomFrom(seed);
  const order = [...new Array(stack.count).keys()];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const data = new Uint8Array(stack.data.length);
  for (const [to, from] of order.entries()) {
    data.set(stack.data.subarray(from * pixelCount, (from + 1) * pixelCount), to * pixelCount);
  }
  return { count: stack.count, data };
}

/** Numbers 0..1 from Tommy Ettinger's generator mulberry32, whose whole state is one number. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
