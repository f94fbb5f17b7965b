/** Where a slice of one axis begins and ends, as typed; empty text leaves it open, as `:` does. */
export interface Bounds {
  readonly begin: string;
  readonly end: string;
}

/** What Python makes of the bounds. */
export interface AxisCut {
  /** The first place that is in, counted from 0. */
  readonly from: number;
  /** The first place that is out again; never below `from`. */
  readonly to: number;
  /** What is odd about the bounds, and what either library does about it. */
  readonly note: string | undefined;
}

/**
 * Cuts an axis as Python does: a negative bound counts from the end, and one out of range becomes the
 * nearest that is in range.
 *
 * @param things What the axis counts: "rows".
 */
export function cutAxis({ begin, end }: Bounds, length: number, things: string): AxisCut {
  const odd = [begin, end].find((text) => text !== "" && !/^-?\d+$/.test(text));
  if (odd !== undefined) {
    const note = `${odd} is no place on an axis: type a whole number, or nothing.`;
    return { from: 0, to: 0, note };
  }
  const [first, last] = [begin === "" ? 0 : Number(begin), end === "" ? length : Number(end)];
  const from = inRange(first, length);
  const to = Math.max(from, inRange(last, length));
  return { from, to, note: noteOn(first, last, { from, to, length, things }) };
}

function inRange(bound: number, length: number): number {
  return Math.min(length, Math.max(0, bound < 0 ? bound + length : bound));
}

interface Axis {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly things: string;
}

function noteOn(
  first: number,
  last: number,
  { from, to, length, things }: Axis,
): string | undefined {
  const lowest = Math.min(first, last);
  if (lowest < -length) {
    return `${lowest} is before the first of ${length} ${things}: Python takes 0. TensorFlow.js does not count from the end.`;
  }
  const fromEnd = countedFromEnd([first, last], length);
  if (Math.max(first, last) > length) {
    const stops = `There are only ${length} ${things}: Python stops at ${length}`;
    return fromEnd ? `${stops}. ${fromEnd}` : `${stops}, TensorFlow.js gives an error.`;
  }
  if (from === to) {
    return first >= 0 && last - first === -1
      ? `No ${things} are left. Careful: end minus begin is -1, and TensorFlow.js takes that size for “all the rest”.`
      : `No ${things} are left, because the begin is not before the end. The axis has length 0.`;
  }
  return fromEnd && `${fromEnd} TensorFlow.js does not: give it the result.`;
}

/** What the bounds below 0 come to, where there are any. */
function countedFromEnd(bounds: readonly number[], length: number): string | undefined {
  const negative = bounds.filter((bound) => bound < 0);
  if (negative.length === 0) return undefined;
  const sums = negative.map((bound) => `${bound} is ${length} - ${-bound} = ${length + bound}`);
  return `Counted from the end, ${sums.join(", and ")}.`;
}
