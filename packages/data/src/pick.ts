import type { LabelledImages } from "./labelledImages.ts";

/** A new set with the examples at these positions, in this order. */
export function pick(
  { images, labels }: LabelledImages,
  indices: ArrayLike<number>,
): LabelledImages {
  const [, height, width] = images.shape;
  const pixels = height * width;
  const count = indices.length;
  const picked = { data: new Uint8Array(count * pixels), labels: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    const index = indices[i] as number;
    picked.data.set(images.data.subarray(index * pixels, (index + 1) * pixels), i * pixels);
    picked.labels[i] = labels[index] as number;
  }
  return { images: { shape: [count, height, width], data: picked.data }, labels: picked.labels };
}
