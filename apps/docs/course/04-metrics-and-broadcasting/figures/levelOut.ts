import { wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import type { ClassCount } from "./fullSet.ts";

/** How many of two classes there are, and how many of each are read rightly. */
export interface TwoClasses {
  readonly threes: ClassCount;
  readonly sevens: ClassCount;
}

/** What the accuracies of two classes come to. */
export interface Accuracies {
  readonly threes: number;
  readonly sevens: number;
  /** Every class counts equally. */
  readonly mean: number;
  /** Every image counts equally. */
  readonly pooled: number;
}

/** The most images that a class can be given. */
export const largestClass = 2000;

/** The accuracies of two classes, their mean, and the accuracy of both together. */
export function accuraciesOf({ threes, sevens }: TwoClasses): Accuracies {
  const [of3, of7] = [threes.right / threes.of, sevens.right / sevens.of];
  const pooled = (threes.right + sevens.right) / (threes.of + sevens.of);
  return { threes: of3, sevens: of7, mean: (of3 + of7) / 2, pooled };
}

/** A class that is given another size: it keeps its share, from which its count is rounded. */
export interface ClassShare {
  readonly share: number;
  readonly of: number;
}

/** The share of a class that is read rightly. */
export function shareOf({ right, of }: ClassCount): ClassShare {
  return { share: right / of, of };
}

/** The count of a class of which a share is read rightly. */
export function countOf({ share, of }: ClassShare): ClassCount {
  return { right: Math.round(share * of), of };
}

/** The shares of both classes. */
export function sharesOf({ threes, sevens }: TwoClasses): Record<keyof TwoClasses, ClassShare> {
  return { threes: shareOf(threes), sevens: shareOf(sevens) };
}

/**
 * Reads the shares of both classes from what came with a link.
 *
 * @throws RangeError if they are none.
 */
export function readShares(raw: unknown): Record<keyof TwoClasses, ClassShare> {
  const { threes, sevens } = Object(raw);
  return { threes: readShare(threes), sevens: readShare(sevens) };
}

function readShare(raw: unknown): ClassShare {
  const { share, of } = Object(raw);
  if (typeof share === "number" && share >= 0 && share <= 1) {
    return { share, of: wholeNumber(1, largestClass)(of) };
  }
  throw new RangeError(`expected a share from 0 to 1, got ${share}`);
}

/** The figure in words, for those who cannot see it. */
export function tellAccuracies(classes: TwoClasses): string {
  const { mean, pooled } = accuraciesOf(classes);
  const { threes, sevens } = classes;
  return (
    `${threes.right} of ${threes.of} 3s and ${sevens.right} of ${sevens.of} 7s are right: ` +
    `${mean.toFixed(4)} is the mean of the two, ${pooled.toFixed(4)} the accuracy of all together.`
  );
}
