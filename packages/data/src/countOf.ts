import type { LabelledImages } from "./labelledImages.ts";

/**
 * How many examples a set holds, once it is sure that images, labels and shape agree.
 *
 * @throws RangeError if they do not.
 */
export function countOf({ images, labels }: LabelledImages): number {
  const [count, height, width] = images.shape;
  if (images.shape.length !== 3 || count * height * width !== images.data.length) {
    throw new RangeError(
      `expected images of shape [count, height, width] and as many bytes, got [${images.shape}] and ${images.data.length} bytes`,
    );
  }
  if (labels.length !== count) {
    throw new RangeError(`expected a label for each of ${count} images, got ${labels.length}`);
  }
  return count;
}
