import { extent } from "./extent.ts";
import type { ScatterLine } from "./scatter.ts";
import type { Series } from "./series.ts";

/** Whether the line has one height over each x: it is straight, or its points move right all the way. */
export function hasHeights(line: ScatterLine): boolean {
  if ("slope" in line) return true;
  return line.x.length > 1 && line.x.every((x, i) => i === 0 || x > (line.x[i - 1] ?? x));
}

/** The height of a line that {@link hasHeights} over x; `NaN` beyond its ends, where nothing is above or below it. */
export function heightOf(line: ScatterLine, x: number): number {
  if ("slope" in line) return line.slope * x + line.intercept;
  const right = line.x.findIndex((end) => end >= x);
  if (line.x[right] === x) return line.y[right] ?? Number.NaN;
  if (right < 1) return Number.NaN;
  const [x0 = 0, x1 = 0] = line.x.slice(right - 1, right + 1);
  const [y0 = 0, y1 = 0] = line.y.slice(right - 1, right + 1);
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** The points to join where a line is drawn: of an endless one, the part that lies among the points, if any does. */
export function drawnPart(line: ScatterLine, classes: readonly Series[]): Series | undefined {
  if (!("slope" in line)) return line;
  const [left, right] = extent(classes.flatMap(({ x }) => x));
  const [bottom, top] = extent(classes.flatMap(({ y }) => y));
  const { slope, intercept } = line;
  const crossings = slope === 0 ? [] : [(bottom - intercept) / slope, (top - intercept) / slope];
  const from = Math.max(left, Math.min(...crossings, right));
  const to = Math.min(right, Math.max(...crossings, left));
  if (slope === 0 ? intercept < bottom || intercept > top : from >= to) return undefined;
  const x = slope === 0 ? [left, right] : [from, to];
  return { x, y: x.map((at) => slope * at + intercept) };
}
