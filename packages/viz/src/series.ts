import { finiteNumbers, isList, kindOf, refuseTensor } from "./numbers.ts";

/** Points as two lists of the same length. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Points as a picture holds them, with the name of what they belong to. */
export interface Series {
  readonly name?: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Checks a chart's data: one list of points, or several under their names.
 *
 * `defaultX` stands in where a bare list of heights is given; without it a bare list is refused.
 * @throws TypeError for a tensor or another kind; RangeError for no points, values that are not finite, or lists of different lengths.
 */
export function readSeries(
  data: unknown,
  call: string,
  defaultX?: (count: number) => readonly number[],
): Series[] {
  refuseTensor(data, call);
  if (isList(data) || isPoints(data)) return [readPoints(data, call, defaultX)];
  if (typeof data !== "object" || data === null) {
    throw new TypeError(`${call}: expected points or named points, got ${kindOf(data)}`);
  }
  const series = Object.entries(data).map(([name, points]) => ({
    name,
    ...readPoints(points, `${call}: ${name}`, defaultX),
  }));
  if (series.length === 0) throw new RangeError(`${call}: expected at least one list of points`);
  return series;
}

function isPoints(data: unknown): data is Points {
  return typeof data === "object" && data !== null && "x" in data && "y" in data;
}

/** Checks one list of points. */
export function readPoints(
  points: unknown,
  call: string,
  defaultX?: (count: number) => readonly number[],
): Series {
  refuseTensor(points, call);
  if (!isPoints(points)) {
    if (defaultX === undefined || !isList(points)) {
      throw new TypeError(`${call}: expected { x: numbers, y: numbers }, got ${kindOf(points)}`);
    }
    const y = finiteNumbers(points, call);
    if (y.length === 0) throw new RangeError(`${call}: expected at least one number`);
    return { x: defaultX(y.length), y };
  }
  const x = finiteNumbers(points.x, `${call}: x`);
  const y = finiteNumbers(points.y, `${call}: y`);
  if (x.length !== y.length) {
    throw new RangeError(`${call}: x has ${x.length} numbers, but y has ${y.length}`);
  }
  if (x.length === 0) throw new RangeError(`${call}: expected at least one point`);
  return { x, y };
}

/** What the axes of a chart are called. */
export interface AxisLabels {
  readonly xLabel?: string;
  readonly yLabel?: string;
}

/** The labels as a picture keeps them: absent rather than undefined. */
export function axisLabelsOf({ xLabel, yLabel }: AxisLabels): AxisLabels {
  return {
    ...(xLabel === undefined ? {} : { xLabel: String(xLabel) }),
    ...(yLabel === undefined ? {} : { yLabel: String(yLabel) }),
  };
}
