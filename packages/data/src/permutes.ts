import { kindOf } from "@underhood/core";

/** Anything that puts a number of things in a random order, as `seededRandom(42)` of core does. */
export interface Permutes {
  /** The whole numbers from 0 to `count` − 1, each once, in random order. */
  permutation(count: number): ArrayLike<number>;
}

/** @throws TypeError for what is no source of random orders: a seed, `true`, `Math.random`. */
export function checkPermutes(random: Permutes): void {
  if (typeof random?.permutation !== "function") {
    throw new TypeError(
      `expected a source of random orders, { random: seededRandom(42) }, got ${kindOf(random)}`,
    );
  }
}

/**
 * A random order of `count` things, checked, since anybody may have written its source.
 *
 * @throws RangeError if it is not one: too few or too many numbers, out of range, or one twice.
 */
export function permutationOf(count: number, random: Permutes): Uint32Array {
  const given = random.permutation(count);
  if (!isOrder(given, count)) {
    const first = Array.from(given).slice(0, 5);
    const shown = given.length > 5 ? [...first, "…"] : first;
    throw new RangeError(
      `expected random.permutation(${count}) to give each of 0 to ${count - 1} once, got [${shown.join(", ")}]`,
    );
  }
  return Uint32Array.from(given);
}

function isOrder(given: ArrayLike<number>, count: number): boolean {
  if (given.length !== count) return false;
  // Of numbers that are none of 0 to count − 1, this array takes no notice, and they are not found there.
  const isGiven = new Uint8Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const index = given[i] as number;
    if (isGiven[index] === 0) found += 1;
    isGiven[index] = 1;
  }
  return found === count;
}
