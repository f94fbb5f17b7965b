import type { HeatmapPicture } from "../heatmap.ts";
import { inRows, type Matrix, pooled } from "../pooled.ts";
import { formatNumber } from "../words/formatNumber.ts";
import { inkSign } from "./greyArt.ts";
import { gridLines } from "./gridLines.ts";
import { paint, type TerminalStyle } from "./paint.ts";
import { terminalColour } from "./terminalColour.ts";

/**
 * Draws a heat map with its key below: numbers or signs under their labels, or bare cells two characters wide.
 * Bare cells that are too many for the terminal are merged into their means.
 */
export function heatmapLines(picture: HeatmapPicture, style: TerminalStyle): string[] {
  const { digits, rowLabels, columnLabels } = picture;
  const isBare = digits === undefined && rowLabels === undefined && columnLabels === undefined;
  return [
    ...(isBare ? bareLines(picture, style) : labelledLines(picture, style)),
    keyLine(picture, style),
  ];
}

function bareLines(picture: HeatmapPicture, style: TerminalStyle): string[] {
  const cells: Matrix = pooled(picture, Math.ceil((2 * picture.width) / style.width));
  return inRows(cells.values, cells.width).map((row) => cellLine(row, picture, style));
}

function labelledLines(picture: HeatmapPicture, style: TerminalStyle): string[] {
  const { height, width, values, digits, rowLabels, columnLabels } = picture;
  const texts = values.map((value) =>
    digits === undefined ? cellSign(value, picture, style) : formatNumber(value, digits),
  );
  const indices = (count: number) => Array.from({ length: count }, (_, i) => String(i));
  return gridLines(
    {
      headings: columnLabels ?? indices(width),
      names: rowLabels ?? indices(height),
      rows: inRows(texts, width),
      colours: inRows(
        values.map((value) => terminalColour(value, picture)),
        width,
      ),
      gap: 1,
    },
    style,
  );
}

function keyLine(picture: HeatmapPicture, style: TerminalStyle): string {
  const [low, high] = picture.range;
  const [start, end] = [`${formatNumber(low)} `, ` ${formatNumber(high)}`];
  const steps = Math.min(10, 2 * Math.floor((style.width - start.length - end.length - 2) / 4));
  const stops = Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps);
  return start + cellLine(stops, picture, style) + end;
}

function cellLine(
  values: readonly number[],
  picture: HeatmapPicture,
  style: TerminalStyle,
): string {
  const strokes = values.map((value) => ({
    text: cellSign(value, picture, style),
    paper: terminalColour(value, picture),
  }));
  return paint(strokes, style);
}

/** Two characters for a value: blanks on colour; without it `--` and `==` below 0, `++` and `##` above, or more ink for more. */
function cellSign(value: number, picture: HeatmapPicture, { color }: TerminalStyle): string {
  if (color) return "  ";
  const [low, high] = picture.range;
  if (picture.scale === "sequential") {
    return inkSign(Math.min(1, Math.max(0, (value - low) / (high - low))) * 255).repeat(2);
  }
  const share = value / high;
  if (Math.abs(share) < 0.1) return " .";
  if (share < 0) return share < -0.5 ? "==" : "--";
  return share > 0.5 ? "##" : "++";
}
