/** From here on PyTorch shuffles in another way: 2³² / 20. */
const limit = 214_748_364;

/**
 * Shuffles 0, 1, …, count − 1 by random 32-bit words, as PyTorch does: each place from the front is
 * swapped with one of those from itself to the end (Fisher and Yates' shuffle).
 */
export function permutation(count: number, word: () => number): Int32Array {
  if (!Number.isSafeInteger(count) || count < 0 || count >= limit) {
    throw new RangeError(
      `expected to shuffle a whole number of items below ${limit}, got ${count}`,
    );
  }
  const order = new Int32Array(count).map((_, i) => i);
  for (let i = 0; i < count - 1; i++) {
    const other = i + (word() % (count - i));
    const taken = order[other] as number;
    order[other] = order[i] as number;
    order[i] = taken;
  }
  return order;
}
