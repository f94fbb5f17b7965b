import { type Numbers, numbersIn } from "./numbersIn.ts";

/**
 * Whether two programs came to the same: values of the same kind and shape with the same numbers, but
 * for rounding. Two values that are no numbers at one place (NaN) are the same.
 */
export function sameResult(first: unknown, second: unknown): boolean {
  const numbers = numbersIn(first);
  const others = numbersIn(second);
  if (numbers && others) return sameNumbers(numbers, others);
  if (!isHolder(first) || !isHolder(second)) return Object.is(first, second);
  const keys = Object.keys(first);
  return (
    Array.isArray(first) === Array.isArray(second) &&
    keys.length === Object.keys(second).length &&
    keys.every((key) => sameResult(Reflect.get(first, key), Reflect.get(second, key)))
  );
}

/** How far apart two numbers may be, as a share of the largest of those that they stand among. */
const tolerance = 1e-4;

function sameNumbers(first: Numbers, second: Numbers): boolean {
  return (
    first.kind === second.kind &&
    String(first.shape) === String(second.shape) &&
    differingPlace(first.data, second.data) === undefined
  );
}

/** The place at which two lists of one length differ most, if they differ by more than rounding. */
export function differingPlace(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): number | undefined {
  let largest = 0;
  for (let i = 0; i < second.length; i += 1) {
    const size = Math.abs(second[i] ?? 0);
    if (Number.isFinite(size)) largest = Math.max(largest, size);
  }
  let place: number | undefined;
  let most = tolerance * largest;
  for (let i = 0; i < first.length; i += 1) {
    const [one = 0, other = 0] = [first[i], second[i]];
    if (Object.is(one, other)) continue;
    const difference = Math.abs(one - other);
    if (difference <= most) continue;
    place = i;
    if (Number.isNaN(difference)) return place;
    most = difference;
  }
  return place;
}

function isHolder(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
