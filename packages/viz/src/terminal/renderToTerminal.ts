import { isPicture, type Picture, unknownPicture } from "../picture.ts";
import { curveLines, scatterLines } from "./chartLines.ts";
import { cleaned } from "./cleaned.ts";
import { digitLines, digitsLines } from "./digitsLines.ts";
import { piecesOf, wrapped } from "./displayWidth.ts";
import { heatmapLines } from "./heatmapLines.ts";
import { histogramLines } from "./histogramLines.ts";
import type { TerminalStyle } from "./paint.ts";
import { shapeLines } from "./shapeLines.ts";
import { pixelTableLines, tableLines } from "./tableLines.ts";

/** Options of {@link renderToTerminal}. */
export interface TerminalOptions {
  /** Whether to use 256 colours, block and braille characters; without it the drawing is plain ASCII. By default true. */
  readonly color?: boolean;
  /** How many columns the terminal has, 40 or more; by default 80. */
  readonly width?: number;
}

/**
 * Draws a picture as lines of text for a terminal, with no line break at the end.
 *
 * Control characters in captions and labels are replaced, so a picture from elsewhere cannot steer the terminal.
 * @throws TypeError for something that is no picture; RangeError for a width below 40.
 * @example
 * console.log(renderToTerminal(curve([0.6, 0.3, 0.2]), { color: false }));
 */
export function renderToTerminal(picture: Picture, options: TerminalOptions = {}): string {
  const { color = true, width = 80 } = options;
  if (!isPicture(picture)) throw unknownPicture(picture);
  if (!(width >= 40)) throw new RangeError(`expected a width of 40 or more, got ${width}`);
  const style = { color, width: Math.floor(width) };
  const safe = cleaned(picture);
  const caption = safe.caption === undefined ? [] : safe.caption.split("\n");
  const lines = [
    ...linesFor(safe, style),
    ...caption.flatMap((line) => wrapped(line, style.width)),
  ].join("\n");
  return color ? lines : lines.replace(/[−–]/g, "-");
}

function linesFor(picture: Picture, style: TerminalStyle): string[] {
  switch (picture.kind) {
    case "curve":
      return curveLines(picture, style);
    case "digit":
      return digitLines(picture, style);
    case "digits":
      return digitsLines(picture, style);
    case "heatmap":
      return heatmapLines(picture, style);
    case "histogram":
      return histogramLines(picture, style);
    case "pixelTable":
      return pixelTableLines(picture, style);
    case "scatter":
      return scatterLines(picture, style);
    case "shapeDiagram":
      return shapeLines(picture, style);
    case "table":
      return tableLines(picture, style);
    case "text":
      return picture.text.split("\n").flatMap((line) => piecesOf(line, style.width));
    default:
      throw unknownPicture(picture);
  }
}
