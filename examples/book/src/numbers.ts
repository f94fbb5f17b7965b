/** A number, or numbers in lists of any depth. */
export type Numbers = number | readonly Numbers[];

/** All the numbers, in one list. */
export function flatNumbers(numbers: Numbers): number[] {
  return typeof numbers === "number" ? [numbers] : numbers.flatMap(flatNumbers);
}
