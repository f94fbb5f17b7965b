import { type Captioned, captionOf } from "./caption.ts";
import { extent } from "./extent.ts";
import { finiteNumber, finiteNumbers } from "./numbers.ts";

/** How many values fall into each of several neighbouring intervals. */
export interface HistogramPicture extends Captioned {
  readonly kind: "histogram";
  /** The borders of the bins, from low to high: one more than there are bins. */
  readonly edges: readonly number[];
  /** How many values each bin holds. A bin holds its lower edge; the last one holds its upper edge too. */
  readonly counts: readonly number[];
  readonly xLabel?: string;
}

/** Options of {@link histogram}. */
export interface HistogramOptions extends Captioned {
  /** How many bins of equal width, 1 to 1000; by default 20. */
  readonly bins?: number;
  /** Where the first bin begins and the last one ends; values outside are refused. By default the least and the greatest value. */
  readonly range?: readonly [low: number, high: number];
  /** What the values are. */
  readonly xLabel?: string;
}

/**
 * A picture of how values are spread: the count of values in each of `bins` intervals of equal width.
 *
 * @throws TypeError for a tensor; RangeError for no values, values that are not finite or out of range, or a wrong number of bins.
 * @example
 * histogram([0.1, 0.2, 0.25, 0.9], { bins: 4, range: [0, 1], xLabel: "prediction" });
 */
export function histogram(
  values: ArrayLike<number>,
  options: HistogramOptions = {},
): HistogramPicture {
  const numbers = finiteNumbers(values, "histogram");
  if (numbers.length === 0) throw new RangeError("histogram: expected at least one value");
  const bins = options.bins ?? 20;
  if (!Number.isInteger(bins) || bins < 1 || bins > 1000) {
    throw new RangeError(`histogram: bins must be a whole number from 1 to 1000, got ${bins}`);
  }
  const [low, high] = binRange(numbers, options.range);
  const edges = edgesOf(low, high, bins);
  const counts = new Array<number>(bins).fill(0);
  for (const value of numbers) {
    const bin = binOf(value, edges);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const xLabel = options.xLabel === undefined ? {} : { xLabel: String(options.xLabel) };
  return { kind: "histogram", edges, counts, ...xLabel, ...captionOf(options) };
}

function binRange(
  numbers: readonly number[],
  range: readonly [number, number] | undefined,
): readonly [number, number] {
  const [least, greatest] = extent(numbers);
  if (range === undefined && least < greatest) return [least, greatest];
  if (range === undefined) {
    const half = Math.max(0.5, Math.abs(least) / 1e6);
    return [least - half, least + half];
  }
  const low = finiteNumber(range[0], "histogram: range[0]");
  const high = finiteNumber(range[1], "histogram: range[1]");
  if (low >= high) {
    throw new RangeError(`histogram: range must be [low, high] with low < high, got [${range}]`);
  }
  if (least < low || greatest > high) {
    throw new RangeError(
      `histogram: the values run from ${least} to ${greatest}, beyond the range ${low} to ${high}; widen it, or filter the values first`,
    );
  }
  return [low, high];
}

/** Borders at equal distances, without the last digits of binary fractions: 0.3, not 0.30000000000000004. */
function edgesOf(low: number, high: number, bins: number): number[] {
  const step = (high - low) / bins;
  const isCoarse = step > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  const inner = Array.from({ length: bins - 1 }, (_, i) => {
    const edge = low + step * (i + 1);
    return isCoarse ? Number(edge.toPrecision(12)) : edge;
  });
  return [low, ...inner, high];
}

/** The last bin that begins at the value or below it. */
function binOf(value: number, edges: readonly number[]): number {
  let first = 0;
  let last = edges.length - 2;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((edges[middle] ?? value) <= value) first = middle;
    else last = middle - 1;
  }
  return first;
}
