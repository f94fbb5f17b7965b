import type { LabelledImages } from "./labelledImages.ts";

/** The examples from `start` up to, not including, `end`. They share the set's memory. */
export function part(
  { images, labels }: LabelledImages,
  start: number,
  end: number,
): LabelledImages {
  const [, height, width] = images.shape;
  const pixels = height * width;
  return {
    images: {
      shape: [end - start, height, width],
      data: images.data.subarray(start * pixels, end * pixels),
    },
    labels: labels.subarray(start, end),
  };
}
