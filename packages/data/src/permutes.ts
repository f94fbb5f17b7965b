/** Anything that puts a number of things in a random order, as `seededRandom(42)` of core does. */
export interface Permutes {
  /** The whole numbers from 0 to `count` − 1, each once, in random order. */
  permutation(count: number): ArrayLike<number>;
}

/**
 * A random order of `count` things, checked, since anybody may have written its source.
 *
 * @throws RangeError if it is not one: too few or too many numbers, out of range, or one twice.
 */
export function permutationOf(count: number, random: Permutes): Uint32Array {
  const given = Array.from(random.permutation(count));
  const isOrder =
    given.length === count &&
    new Set(given).size === count &&
    given.every((index) => Number.isInteger(index) && index >= 0 && index < count);
  if (!isOrder) {
    const shown = given.length > 5 ? [...given.slice(0, 5), "…"] : given;
    throw new RangeError(
      `expected random.permutation(${count}) to give each of 0 to ${count - 1} once, got [${shown.join(", ")}]`,
    );
  }
  return Uint32Array.from(given);
}
