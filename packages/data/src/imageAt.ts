import { kindOf } from "@underhood/core";
import { countOf } from "./countOf.ts";
import type { Image, LabelledImages } from "./labelledImages.ts";
import { part } from "./part.ts";

/**
 * One image of a set. `[count, height, width] → [height, width]`
 * Its bytes are the set's own, not a copy.
 *
 * @throws RangeError if the set has no such image.
 */
export function imageAt(set: LabelledImages, index: number): Image {
  const count = countOf(set);
  if (!(Number.isInteger(index) && index >= 0 && index < count)) {
    throw new RangeError(
      `expected the index of one of ${count} images, from 0, got ${kindOf(index)}`,
    );
  }
  const [, height, width] = set.images.shape;
  return { shape: [height, width], data: part(set, index, index + 1).images.data };
}
