import { decodeIdx } from "./decodeIdx.ts";
import type { LabelledImages } from "./labelledImages.ts";

/**
 * A set from the bytes of its two IDX files, decompressed.
 *
 * @throws RangeError or TypeError if one is not IDX, or not of the type and rank of MNIST's files,
 * or if there is not one label per image.
 */
export function labelledImagesFromIdx(images: Uint8Array, labels: Uint8Array): LabelledImages {
  const stack = decodeIdx(images);
  const [count = 0, height = 0, width = 0] = stack.shape;
  if (stack.type !== "uint8" || stack.shape.length !== 3) {
    throw new TypeError(
      `expected images as uint8 [count, height, width], got ${stack.type} [${stack.shape}]`,
    );
  }
  const list = decodeIdx(labels);
  if (list.type !== "uint8" || list.shape.length !== 1) {
    throw new TypeError(`expected labels as uint8 [count], got ${list.type} [${list.shape}]`);
  }
  if (list.data.length !== count) {
    throw new RangeError(`expected a label for each of ${count} images, got ${list.data.length}`);
  }
  return { images: { shape: [count, height, width], data: stack.data }, labels: list.data };
}
