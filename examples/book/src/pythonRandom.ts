import { mersenneTwister } from "./mersenneTwister.ts";

/** The random numbers of Python's `random.Random`. */
export interface PythonRandom {
  /** An integer of so many random bits, 1 to 53: Python's `getrandbits(count)`. */
  bits(count: number): number;
  /** An integer from `low` to `high`, both included: Python's `randint(low, high)`. */
  integer(low: number, high: number): number;
  /** The numbers 0, 1, …, count − 1 in random order: Python's `sample(range(count), count)`. */
  shuffled(count: number): number[];
}

/**
 * Makes the numbers that Python draws after `random.seed(seed)`, call by call in the same order.
 *
 * @param seed A whole number from 0 up.
 * @see CPython's `Lib/random.py` and `Modules/_randommodule.c`.
 * @throws RangeError if the seed is no whole number from 0 up.
 * @example
 * pythonRandom(42).integer(1, 6); // 6
 */
export function pythonRandom(seed: number): PythonRandom {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) {
    throw new RangeError(`expected the seed to be a whole number from 0 up, got ${seed}`);
  }
  const high = Math.floor(seed / 2 ** 32);
  const word = mersenneTwister(high > 0 ? [seed >>> 0, high] : [seed]);

  function bits(count: number): number {
    if (!(Number.isInteger(count) && count >= 1 && count <= 53)) {
      throw new RangeError(`expected 1 to 53 bits, got ${count}`);
    }
    if (count <= 32) return word() >>> (32 - count);
    return word() + (word() >>> (64 - count)) * 2 ** 32;
  }

  /** Draws as many bits as `limit` itself has, until they are a number below it. */
  function below(limit: number): number {
    const count = limit.toString(2).length;
    let drawn = bits(count);
    while (drawn >= limit) drawn = bits(count);
    return drawn;
  }

  return {
    bits,
    integer(low, high) {
      if (!(Number.isSafeInteger(low) && Number.isSafeInteger(high) && low <= high)) {
        throw new RangeError(`expected two integers, low ≤ high, got ${low} and ${high}`);
      }
      return low + below(high - low + 1);
    },
    shuffled(count) {
      const left = Array.from({ length: count }, (_, i) => i);
      return Array.from({ length: count }, () => {
        const place = below(left.length);
        const drawn = left[place] as number;
        // The last of those that are left takes the place of the one that was drawn.
        left[place] = left.at(-1) as number;
        left.pop();
        return drawn;
      });
    },
  };
}
