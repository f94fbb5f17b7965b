import { type Captioned, captionOf } from "./caption.ts";
import { finiteNumbers } from "./numbers.ts";
import { type AxisLabels, axisLabelsOf, type Points, readSeries, type Series } from "./series.ts";

/** One or several lines over common axes. */
export interface CurvePicture extends Captioned, AxisLabels {
  readonly kind: "curve";
  readonly lines: readonly Series[];
  /** Present where the horizontal axis is logarithmic. */
  readonly logX?: true;
  /** Present where the vertical axis is logarithmic. */
  readonly logY?: true;
}

/** Heights alone, or points. */
export type Line = ArrayLike<number> | Points;

/** Options of {@link curve}. */
export interface CurveOptions extends Captioned, AxisLabels {
  /** Where the heights stand that come without an `x` of their own; by default 0, 1, 2, … */
  readonly x?: ArrayLike<number>;
  /** Makes the horizontal axis logarithmic; every x must be above 0. */
  readonly logX?: boolean;
  /** Makes the vertical axis logarithmic; every y must be above 0. */
  readonly logY?: boolean;
}

/**
 * A picture of one line, or of several by name: a loss over the epochs, a function over its inputs.
 *
 * @throws TypeError for a tensor; RangeError for values that are not finite, lengths that differ, or a log axis that meets 0 or less.
 * @example
 * curve({ training: [0.6, 0.3, 0.2], validation: [0.5, 0.35, 0.3] }, { xLabel: "epoch", yLabel: "loss" });
 */
export function curve(
  lines: Line | Readonly<Record<string, Line>>,
  options: CurveOptions = {},
): CurvePicture {
  const shared = options.x === undefined ? undefined : finiteNumbers(options.x, "curve: x");
  const series = readSeries(lines, "curve", (count) => positions(count, shared));
  if (options.logX) refuseLog(series, "x");
  if (options.logY) refuseLog(series, "y");
  return {
    kind: "curve",
    lines: series,
    ...axisLabelsOf(options),
    ...(options.logX ? { logX: true } : {}),
    ...(options.logY ? { logY: true } : {}),
    ...captionOf(options),
  };
}

function positions(count: number, shared: readonly number[] | undefined): readonly number[] {
  if (shared === undefined) return Array.from({ length: count }, (_, i) => i);
  if (shared.length !== count) {
    throw new RangeError(
      `curve: x has ${shared.length} numbers, but a line has ${count}; a line of another length brings its own, as { x, y }`,
    );
  }
  return shared;
}

function refuseLog(series: readonly Series[], axis: "x" | "y"): void {
  for (const { name, [axis]: values } of series) {
    const i = values.findIndex((value) => value <= 0);
    if (i < 0) continue;
    throw new RangeError(
      `curve: a log axis has no place for ${values[i]} (${axis}[${i}]${name === undefined ? "" : ` of ${name}`}); only numbers above 0 have a logarithm`,
    );
  }
}
