import type { TablePicture } from "../table.ts";
import { tableText } from "../words/tableText.ts";
import type { Sketch } from "./framed.ts";
import { element } from "./paper.ts";
import { textWidth, words } from "./writing.ts";

const rowHeight = 26;
const columnGap = 24;

/** Draws a table: headings over a line, numbers right and words left. */
export function drawTable(picture: TablePicture): Sketch {
  const { headings, numeric, rows } = tableText(picture);
  const widths = headings.map((heading, column) =>
    Math.max(textWidth(heading) * 1.13, ...rows.map((row) => textWidth(row[column] ?? ""))),
  );
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width + columnGap, 0),
  );
  const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  const drawRow = (texts: readonly string[], row: number) =>
    texts.map((text, column) => {
      const left = lefts[column] ?? 0;
      const y = row * rowHeight + 18;
      return numeric[column]
        ? words(text, { x: left + (widths[column] ?? 0), y }, { "text-anchor": "end" })
        : words(text, { x: left, y });
    });
  const line = (row: number, opacity: number) =>
    element("line", {
      x1: 0,
      x2: width,
      y1: row * rowHeight + 0.5,
      y2: row * rowHeight + 0.5,
      stroke: "currentColor",
      "stroke-opacity": opacity,
    });
  return {
    width,
    height: (rows.length + 1) * rowHeight,
    parts: [
      element("g", { "font-weight": 600 }, drawRow(headings, 0)),
      element(
        "g",
        { "font-variant-numeric": "tabular-nums" },
        rows.flatMap((row, i) => drawRow(row, i + 1)),
      ),
      line(1, 0.6),
      ...rows.slice(1).map((_, i) => line(i + 2, 0.15)),
    ],
  };
}
