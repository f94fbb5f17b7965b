import { type Captioned, captionOf } from "./caption.ts";
import { type NumberArray, readArray } from "./greyImage.ts";
import { finiteNumber } from "./numbers.ts";

/** How a heat map colours its numbers. */
export type HeatmapScale = "diverging" | "sequential";

/** A matrix of numbers as coloured cells. */
export interface HeatmapPicture extends Captioned {
  readonly kind: "heatmap";
  readonly height: number;
  readonly width: number;
  /** The numbers, row by row. */
  readonly values: readonly number[];
  readonly scale: HeatmapScale;
  /** The values at the two ends of the colours; symmetric around 0 when diverging. */
  readonly range: readonly [low: number, high: number];
  readonly rowLabels?: readonly string[];
  readonly columnLabels?: readonly string[];
  /** How many decimals of each number to print in its cell; absent when none is printed. */
  readonly digits?: number;
}

/** Options of {@link heatmap}. */
export interface HeatmapOptions extends Captioned {
  /**
   * `"diverging"`: blue below 0, white at 0, red above, for weights and differences.
   * `"sequential"`: white to dark, for counts and sizes. By default diverging when a value is negative.
   */
  readonly scale?: HeatmapScale;
  /**
   * The values at the two ends of the colours; values beyond take the end's colour.
   * By default ± the largest absolute value (diverging), or 0 to the largest value (sequential).
   */
  readonly range?: readonly [low: number, high: number];
  /** A name for each row. */
  readonly rowLabels?: ArrayLike<string | number>;
  /** A name for each column. */
  readonly columnLabels?: ArrayLike<string | number>;
  /** Prints each number in its cell with so many decimals, 0 to 6. By default none is printed. */
  readonly digits?: number;
}

/**
 * A picture of a matrix as coloured cells: weights, differences, confusion matrices. `[rows, columns]`
 *
 * @throws TypeError for a tensor; RangeError for a wrong shape, length, value, range or count of labels.
 * @example
 * heatmap({ shape: [1, 3], data: [-1, 0, 1] }, { caption: "below, at and above zero" });
 */
export function heatmap(matrix: NumberArray, options: HeatmapOptions = {}): HeatmapPicture {
  const { shape, values } = readArray(matrix, "heatmap", ["rows", "columns"]);
  const [height = 0, width = 0] = shape;
  const scale = options.scale ?? (values.some((value) => value < 0) ? "diverging" : "sequential");
  if (scale !== "diverging" && scale !== "sequential") {
    throw new RangeError(`heatmap: scale must be "diverging" or "sequential", got ${scale}`);
  }
  const { digits } = options;
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 6)) {
    throw new RangeError(`heatmap: digits must be a whole number from 0 to 6, got ${digits}`);
  }
  return {
    kind: "heatmap",
    height,
    width,
    values,
    scale,
    range: colourRange(values, scale, options.range),
    ...labels("rowLabels", options, height),
    ...labels("columnLabels", options, width),
    ...(digits === undefined ? {} : { digits }),
    ...captionOf(options),
  };
}

function colourRange(
  values: readonly number[],
  scale: HeatmapScale,
  range: readonly [number, number] | undefined,
): readonly [number, number] {
  if (range === undefined) {
    const low = values.reduce((least, value) => Math.min(least, value), 0);
    const high = values.reduce((most, value) => Math.max(most, value), 0);
    const limit = Math.max(-low, high) || 1;
    return scale === "diverging" ? [-limit, limit] : [low, high > low ? high : low + 1];
  }
  const low = finiteNumber(range[0], "heatmap: range[0]");
  const high = finiteNumber(range[1], "heatmap: range[1]");
  if (low >= high) {
    throw new RangeError(
      `heatmap: range must be [low, high] with low < high, got [${low}, ${high}]`,
    );
  }
  if (scale === "diverging" && low !== -high) {
    throw new RangeError(
      `heatmap: a diverging range must be as long below 0 as above, such as [${-Math.max(-low, high)}, ${Math.max(-low, high)}]; got [${low}, ${high}]`,
    );
  }
  return [low, high];
}

function labels(
  name: "rowLabels" | "columnLabels",
  options: HeatmapOptions,
  count: number,
): { rowLabels?: string[]; columnLabels?: string[] } {
  const given = options[name];
  if (given === undefined) return {};
  if (given.length !== count) {
    throw new RangeError(`heatmap: ${name} must name each of ${count}, got ${given.length}`);
  }
  return { [name]: Array.from(given, String) };
}
