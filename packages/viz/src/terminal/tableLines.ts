import type { PixelTablePicture } from "../pixelTable.ts";
import { inRows } from "../pooled.ts";
import type { TablePicture } from "../table.ts";
import { formatNumber } from "../words/formatNumber.ts";
import { tableText } from "../words/tableText.ts";
import { grey } from "./greyArt.ts";
import { gridLines } from "./gridLines.ts";
import type { TerminalStyle } from "./paint.ts";

/** Writes a table. */
export function tableLines(picture: TablePicture, style: TerminalStyle): string[] {
  const { headings, numeric, rows } = tableText(picture);
  const sides = numeric.map((isNumeric) => (isNumeric ? "right" : "left"));
  return gridLines({ headings, names: [], rows, sides, gap: 2, rule: true }, style);
}

/** Writes pixel values, over their greys where there are colours. */
export function pixelTableLines(picture: PixelTablePicture, style: TerminalStyle): string[] {
  const { rows, columns, values, ink, digits } = picture;
  const width = columns[1] - columns[0];
  const indices = ([from, to]: readonly [number, number]) =>
    Array.from({ length: to - from }, (_, i) => String(from + i));
  return gridLines(
    {
      headings: indices(columns),
      names: indices(rows),
      rows: inRows(
        values.map((value) => formatNumber(value, digits)),
        width,
      ),
      colours: inRows(ink.map(grey), width),
      gap: 1,
    },
    style,
  );
}
