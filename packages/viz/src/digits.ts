import { type Captioned, captionOf } from "./caption.ts";
import {
  type GreyImage,
  type NumberArray,
  type PixelRange,
  pixelRange,
  readArray,
  toInk,
} from "./greyImage.ts";

/** Grey images of one size, in a grid that fills row by row. */
export interface DigitsPicture extends Captioned {
  readonly kind: "digits";
  readonly images: readonly GreyImage[];
  /** A short text under each image. */
  readonly labels?: readonly string[];
  /** How many images stand side by side. */
  readonly columns: number;
}

/** Options of {@link digits}. */
export interface DigitsOptions extends Captioned {
  /** A short text or number under each image, as many as there are images. */
  readonly labels?: ArrayLike<string | number>;
  /** How many images stand side by side; by default all of them, up to 8. */
  readonly columns?: number;
  /** The values of paper and ink; by default 0 and 255 for bytes, 0 and 1 for other numbers. */
  readonly range?: PixelRange;
}

/**
 * A picture of several grey images in a grid: a stack `[count, height, width]`, or a list of images `[height, width]`.
 *
 * @throws TypeError for a tensor; RangeError for wrong shapes, lengths or values, or no image at all.
 * @example
 * digits({ shape: [2, 1, 1], data: Uint8Array.of(0, 255) }, { labels: ["paper", "ink"] });
 */
export function digits(
  images: NumberArray | readonly NumberArray[],
  options: DigitsOptions = {},
): DigitsPicture {
  const greys = isImageList(images) ? readList(images, options) : readStack(images, options);
  const columns = options.columns ?? Math.min(greys.length, 8);
  if (!Number.isInteger(columns) || columns < 1) {
    throw new RangeError(`digits: columns must be a whole number from 1 up, got ${columns}`);
  }
  return {
    kind: "digits",
    images: greys,
    ...labelsOf(options, greys.length),
    columns,
    ...captionOf(options),
  };
}

function isImageList(
  images: NumberArray | readonly NumberArray[],
): images is readonly NumberArray[] {
  return Array.isArray(images);
}

function readList(list: readonly NumberArray[], { range }: DigitsOptions): GreyImage[] {
  const [first] = list;
  if (first === undefined) throw new RangeError("digits: expected at least one image, got none");
  return list.map((image, i) => {
    const call = `digits: image ${i}`;
    const { shape, values } = readArray(image, call, ["height", "width"]);
    const [height = 0, width = 0] = shape;
    if (height !== first.shape[0] || width !== first.shape[1]) {
      throw new RangeError(
        `${call} has the shape [${shape.join(", ")}], but image 0 has [${first.shape.join(", ")}]; one grid holds images of one size`,
      );
    }
    return { height, width, ink: toInk(values, pixelRange(image, call, range), call) };
  });
}

function readStack(stack: NumberArray, { range }: DigitsOptions): GreyImage[] {
  const { shape, values } = readArray(stack, "digits", ["count", "height", "width"]);
  const [count = 0, height = 0, width = 0] = shape;
  const ink = toInk(values, pixelRange(stack, "digits", range), "digits");
  const size = height * width;
  return Array.from({ length: count }, (_, i) => ({
    height,
    width,
    ink: ink.slice(i * size, (i + 1) * size),
  }));
}

function labelsOf({ labels }: DigitsOptions, count: number): { labels?: string[] } {
  if (labels === undefined) return {};
  if (labels.length !== count) {
    throw new RangeError(
      `digits: expected a label for each of ${count} images, got ${labels.length}`,
    );
  }
  return { labels: Array.from(labels, String) };
}
