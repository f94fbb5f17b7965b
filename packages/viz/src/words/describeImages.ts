import type { DigitPicture } from "../digit.ts";
import type { DigitsPicture } from "../digits.ts";
import { extent } from "../extent.ts";
import type { GreyImage } from "../greyImage.ts";
import type { PixelTablePicture } from "../pixelTable.ts";
import { formatNumber } from "./formatNumber.ts";
import { countOf, listWords } from "./listWords.ts";

/** Says of an image how much ink it has and where. */
export function describeDigit({ image }: DigitPicture): string[] {
  return [`A grey image of ${image.height} by ${image.width} pixels.`, inkOf(image)];
}

/** Says how many images there are, what they are called, and how much ink each has. */
export function describeDigits({ images, labels, columns }: DigitsPicture): string[] {
  const [first] = images;
  const rows = Math.ceil(images.length / columns);
  const size = first === undefined ? "" : ` of ${first.height} by ${first.width} pixels`;
  return [
    `${countOf(images.length, "grey image")}${size}, in ${countOf(rows, "row")}.`,
    ...(labels === undefined ? [] : [`In reading order: ${labels.join(", ")}.`]),
    `Mean ink, from 0 (paper) to 255 (ink): ${listWords(images.map(({ ink }) => formatNumber(Math.round(meanOf(ink)))))}.`,
  ];
}

/** Reads a block of pixels out, row by row, or sums it up where it is too large to be read out. */
export function describePixelTable(picture: PixelTablePicture): string[] {
  const { rows, columns, values, digits } = picture;
  const width = columns[1] - columns[0];
  const [least, greatest] = extent(values).map((value) => formatNumber(value, digits));
  const sentences = [
    `A table of pixel values over their greys: rows ${rows[0]} to ${rows[1] - 1}, columns ${columns[0]} to ${columns[1] - 1}.`,
    `The values run from ${least} to ${greatest}.`,
  ];
  if (values.length > 200) return sentences;
  for (let row = rows[0]; row < rows[1]; row++) {
    const start = (row - rows[0]) * width;
    const cells = values.slice(start, start + width).map((value) => formatNumber(value, digits));
    sentences.push(`Row ${row}: ${cells.join(", ")}.`);
  }
  return sentences;
}

function inkOf({ height, width, ink }: GreyImage): string {
  const inked = ink.flatMap((value, i) => (value > 0 ? [i] : []));
  if (inked.length === 0) return "It is empty: every pixel is paper.";
  const rows = inked.map((i) => Math.floor(i / width));
  const columns = inked.map((i) => i % width);
  const [, darkest] = extent(ink);
  return [
    `${inked.length} of ${height * width} pixels carry ink,`,
    `in rows ${rows[0]} to ${rows.at(-1)} and columns ${extent(columns).join(" to ")};`,
    `on a scale from 0 (paper) to 255 (ink) the darkest is ${darkest} and the mean is ${formatNumber(Math.round(meanOf(ink)))}.`,
  ].join(" ");
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
