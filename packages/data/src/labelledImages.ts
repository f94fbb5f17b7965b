import type { ByteArray } from "@underhood/core";

/** One image: grey levels 0 (paper) to 255 (ink), row by row. */
export interface Image extends ByteArray {
  /** `[height, width]` */
  readonly shape: readonly [height: number, width: number];
}

/** Images of one size in one array: image `i` is the `i`-th run of height × width bytes. */
export interface ImageStack extends ByteArray {
  /** `[count, height, width]` */
  readonly shape: readonly [count: number, height: number, width: number];
}

/** Images and what each of them shows. All of this package works on these. */
export interface LabelledImages {
  /** `[count, height, width]` */
  readonly images: ImageStack;
  /** `[count]`: for digits, the digits themselves. */
  readonly labels: Uint8Array;
}

/** What the loaders give: images to learn from, and others to judge by what was learned. */
export interface TrainingAndValidation {
  readonly training: LabelledImages;
  readonly validation: LabelledImages;
}
