import type { Rgb } from "../cellColour.ts";
import type { GreyImage } from "../greyImage.ts";
import { pooled } from "../pooled.ts";
import type { Stroke, TerminalStyle } from "./paint.ts";

/** Signs from paper to ink, for a terminal without colour. */
const inkSigns = " .:-=+*#%@";

/**
 * Draws an image with two pixels, one above the other, in each character: as the two halves of a block, or as one sign for their mean.
 * An image that is wider than the terminal is shrunk by a whole factor.
 */
export function greyArt(image: GreyImage, { color, width }: TerminalStyle): Stroke[][] {
  const matrix = { height: image.height, width: image.width, values: image.ink };
  const small = pooled(matrix, Math.ceil(image.width / width));
  const at = (row: number, column: number) => small.values[row * small.width + column] ?? 0;
  return Array.from({ length: Math.ceil(small.height / 2) }, (_, line) =>
    Array.from({ length: small.width }, (_, column) => {
      const upper = at(2 * line, column);
      const lower = at(2 * line + 1, column);
      return color
        ? { text: "▀", ink: grey(upper), paper: grey(lower) }
        : { text: inkSign((upper + lower) / 2) };
    }),
  );
}

/** The sign for an amount of ink, 0 to 255. */
export function inkSign(ink: number): string {
  return inkSigns[Math.round((ink / 255) * (inkSigns.length - 1))] ?? " ";
}

/** The grey of an amount of ink, 0 to 255. */
export function grey(ink: number): Rgb {
  return [255 - ink, 255 - ink, 255 - ink];
}
