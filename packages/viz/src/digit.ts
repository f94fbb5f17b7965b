import { type Captioned, captionOf } from "./caption.ts";
import {
  type GreyImage,
  type NumberArray,
  type PixelRange,
  pixelRange,
  readArray,
  toInk,
} from "./greyImage.ts";

/** One grey image. */
export interface DigitPicture extends Captioned {
  readonly kind: "digit";
  readonly image: GreyImage;
}

/** Options of {@link digit}. */
export interface DigitOptions extends Captioned {
  /** The values of paper and ink; by default 0 and 255 for bytes, 0 and 1 for other numbers. */
  readonly range?: PixelRange;
}

/**
 * A picture of one grey image: low values are paper (white), high ones ink (black). `[height, width]`
 *
 * Floats become bytes, so the picture keeps 256 greys and no more.
 * @throws TypeError for a tensor; RangeError for a wrong shape, length or value.
 * @example
 * digit({ shape: [2, 2], data: Uint8Array.of(0, 255, 255, 0) }, { caption: "a checkerboard" });
 */
export function digit(image: NumberArray, options: DigitOptions = {}): DigitPicture {
  const { shape, values } = readArray(image, "digit", ["height", "width"]);
  const [height = 0, width = 0] = shape;
  const ink = toInk(values, pixelRange(image, "digit", options.range), "digit");
  return { kind: "digit", image: { height, width, ink }, ...captionOf(options) };
}
