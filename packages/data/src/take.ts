import { kindOf } from "@underhood/core";
import { countOf } from "./countOf.ts";
import type { LabelledImages } from "./labelledImages.ts";
import { part } from "./part.ts";

/**
 * The first `count` examples of a set. They share the set's memory.
 * A set in the order of its labels starts with one label only; `split` takes some of each.
 *
 * @throws RangeError if `count` is not a whole number from 1 to what the set holds.
 */
export function take(set: LabelledImages, count: number): LabelledImages {
  const available = countOf(set);
  if (!(Number.isInteger(count) && count >= 1 && count <= available)) {
    throw new RangeError(`expected to take 1 to ${available} examples, got ${kindOf(count)}`);
  }
  return part(set, 0, count);
}
