import type { LabelledImages } from "@underhood/data";

/** A set of 1×2 images with these labels. Image `i` has the bytes `i` and `100 + i`. */
export function tinySet(labels: readonly number[]): LabelledImages {
  return {
    images: {
      shape: [labels.length, 1, 2],
      data: Uint8Array.from(labels.flatMap((_, i) => [i, 100 + i])),
    },
    labels: Uint8Array.from(labels),
  };
}

/** Which images of a `tinySet` these are, in order. */
export function positions({ images }: LabelledImages): number[] {
  return [...images.data].filter((_, i) => i % 2 === 0);
}
