import { extent } from "../extent.ts";
import type { HistogramPicture } from "../histogram.ts";
import { seriesRgb } from "../seriesColours.ts";
import { formatNumber } from "../words/formatNumber.ts";
import { displayWidth, padded, wrapped } from "./displayWidth.ts";
import { paint, type TerminalStyle } from "./paint.ts";

const eighths = " ▏▎▍▌▋▊▉█";

/** Draws a histogram lying down: a line for each bin, with its edges before and its count behind the bar. */
export function histogramLines(
  { edges, counts, xLabel }: HistogramPicture,
  style: TerminalStyle,
): string[] {
  const numbers = edges.map((edge) => formatNumber(edge, decimalsOf(edges)));
  const edgeWidth = Math.max(...numbers.map(displayWidth));
  const [, most] = extent(counts);
  const room = Math.max(4, style.width - 2 * edgeWidth - 6 - String(most).length);
  const bars = counts.map((count, i) => {
    const from = padded(numbers[i] ?? "", edgeWidth, "left");
    const to = padded(numbers[i + 1] ?? "", edgeWidth, "left");
    const length = most === 0 ? 0 : (count / most) * room;
    const bar = style.color ? blockBar(length) : "#".repeat(Math.round(length));
    const strokes = [
      { text: `${from} .. ${to} ` },
      { text: bar, ink: seriesRgb(0) },
      { text: `${bar === "" ? "" : " "}${count}` },
    ];
    return paint(strokes, style);
  });
  return [...(xLabel === undefined ? [] : wrapped(xLabel, style.width)), ...bars];
}

/** A bar as long as a fraction of characters says, to an eighth. */
function blockBar(length: number): string {
  const whole = Math.floor(length);
  const rest = Math.round((length - whole) * 8);
  return "█".repeat(whole) + (rest === 0 ? "" : (eighths[rest] ?? ""));
}

/** The decimals that tell neighbouring edges apart, so that all edges are written alike; undefined where none do. */
function decimalsOf(edges: readonly number[]): number | undefined {
  const step = (edges[1] ?? 0) - (edges[0] ?? 0);
  const enough = Math.max(0, 1 - Math.floor(Math.log10(step)));
  const exact = [0, 1, 2, 3].find((digits) =>
    edges.every((edge) => Math.abs(Number(edge.toFixed(digits)) - edge) < step / 1e6),
  );
  const digits = Math.min(enough, exact ?? enough);
  return digits <= 6 && edges.every((edge) => Math.abs(edge) < 1e9) ? digits : undefined;
}
