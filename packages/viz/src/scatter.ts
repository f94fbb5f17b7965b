import { type Captioned, captionOf } from "./caption.ts";
import { finiteNumber } from "./numbers.ts";
import {
  type AxisLabels,
  axisLabelsOf,
  type Points,
  readPoints,
  readSeries,
  type Series,
} from "./series.ts";

/** Points in one or several classes, with a line through them if there is one to show. */
export interface ScatterPicture extends Captioned, AxisLabels {
  readonly kind: "scatter";
  /** The points, class by class. */
  readonly classes: readonly Series[];
  readonly line?: ScatterLine;
}

/** A line among points: straight and without end, or points to join. */
export type ScatterLine = (StraightLine & { readonly name?: string }) | Series;

/** A straight line: `y = slope · x + intercept`. */
export interface StraightLine {
  readonly slope: number;
  readonly intercept: number;
}

/** Options of {@link scatter}. */
export interface ScatterOptions extends Captioned, AxisLabels {
  /** A line to draw among the points, such as the border between two classes: straight, or through points given from left to right. */
  readonly line?: (StraightLine | Points) & { readonly name?: string };
}

/**
 * A picture of points, or of several classes of points by name, each with a shape and a colour of its own.
 *
 * @throws TypeError for a tensor; RangeError for values that are not finite or lengths that differ.
 * @example
 * scatter({ threes: { x: [0.1, 0.12], y: [0.16, 0.15] }, sevens: { x: [0.15], y: [0.1] } }, { line: { slope: 1, intercept: 0 } });
 */
export function scatter(
  points: Points | Readonly<Record<string, Points>>,
  options: ScatterOptions = {},
): ScatterPicture {
  const classes = readSeries(points, "scatter");
  return {
    kind: "scatter",
    classes,
    ...axisLabelsOf(options),
    ...(options.line === undefined ? {} : { line: readLine(options.line) }),
    ...captionOf(options),
  };
}

function readLine(line: NonNullable<ScatterOptions["line"]>): ScatterLine {
  const name = line.name === undefined ? {} : { name: String(line.name) };
  if (!("slope" in line)) return { ...name, ...readPoints(line, "scatter: line") };
  return {
    ...name,
    slope: finiteNumber(line.slope, "scatter: line.slope"),
    intercept: finiteNumber(line.intercept, "scatter: line.intercept"),
  };
}
