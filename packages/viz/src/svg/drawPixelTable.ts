import type { Rgb } from "../cellColour.ts";
import type { PixelTablePicture } from "../pixelTable.ts";
import { formatNumber } from "../words/formatNumber.ts";
import type { Sketch } from "./framed.ts";
import { drawNumberGrid } from "./numberGrid.ts";

/** Draws pixel values over their greys, with the numbers of the rows and columns beside them. */
export function drawPixelTable({ rows, columns, values, ink, digits }: PixelTablePicture): Sketch {
  const from = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, i) => String(start + i));
  return drawNumberGrid({
    rowLabels: from(...rows),
    columnLabels: from(...columns),
    texts: values.map((value) => formatNumber(value, digits)),
    colours: ink.map((value): Rgb => [255 - value, 255 - value, 255 - value]),
  });
}
