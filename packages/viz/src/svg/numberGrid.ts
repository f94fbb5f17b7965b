import { inkOn, type Rgb } from "../cellColour.ts";
import { cssColour } from "../seriesColours.ts";
import type { Sketch } from "./framed.ts";
import { element } from "./paper.ts";
import { hairline } from "./pixels.ts";
import { monospace, smallSize, textWidth, words } from "./writing.ts";

/** A grid of texts on coloured cells. */
export interface NumberGrid {
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** The text of each cell, row by row. */
  readonly texts: readonly string[];
  /** The colour of each cell, row by row. */
  readonly colours: readonly Rgb[];
}

const cellHeight = 26;

/** Draws a grid of numbers on coloured cells, each in black or white, whichever can be read. */
export function drawNumberGrid({ rowLabels, columnLabels, texts, colours }: NumberGrid): Sketch {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 1);
  const cellWidth = Math.ceil(
    Math.max(
      30,
      longest * 7.3 + 8,
      ...columnLabels.map((label) => textWidth(label, smallSize) + 8),
    ),
  );
  const left = Math.ceil(Math.max(0, ...rowLabels.map((label) => textWidth(label, smallSize)))) + 8;
  const top = 18;
  const faint = { "font-size": smallSize, "fill-opacity": 0.75 };
  const grid = {
    x: left,
    y: top,
    width: cellWidth * columnLabels.length,
    height: cellHeight * rowLabels.length,
  };
  return {
    width: left + grid.width,
    height: top + grid.height,
    parts: [
      ...columnLabels.map((label, column) =>
        words(
          label,
          { x: left + (column + 0.5) * cellWidth, y: 12 },
          { ...faint, "text-anchor": "middle" },
        ),
      ),
      ...rowLabels.map((label, row) =>
        words(
          label,
          { x: left - 8, y: top + row * cellHeight + 17 },
          { ...faint, "text-anchor": "end" },
        ),
      ),
      element(
        "g",
        {
          "text-anchor": "middle",
          "font-family": monospace,
          "font-size": 12,
          "shape-rendering": "crispEdges",
        },
        texts.flatMap((text, i) => {
          const x = left + (i % columnLabels.length) * cellWidth;
          const y = top + Math.floor(i / columnLabels.length) * cellHeight;
          const colour = colours[i] ?? [255, 255, 255];
          return [
            element("rect", {
              x,
              y,
              width: cellWidth,
              height: cellHeight,
              fill: cssColour(colour),
            }),
            words(text, { x: x + cellWidth / 2, y: y + 17 }, { fill: cssColour(inkOn(colour)) }),
          ];
        }),
      ),
      hairline(grid),
    ],
  };
}
