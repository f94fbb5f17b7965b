import type { Bounds } from "./cutAxis.ts";
import type { SliceState } from "./exploreSlices.ts";

/**
 * Reads the bounds that were typed into the slice explorer from what came with a link.
 *
 * @throws TypeError if they are no short texts; what they mean is told by the figure.
 */
export function readSliceState(raw: unknown): SliceState {
  const { rows, columns } = Object(raw);
  return { rows: readBounds(rows), columns: readBounds(columns) };
}

function readBounds(raw: unknown): Bounds {
  const { begin, end } = Object(raw);
  return { begin: readBound(begin), end: readBound(end) };
}

function readBound(raw: unknown): string {
  if (typeof raw === "string" && raw.length <= 10) return raw;
  throw new TypeError("expected a bound as it can be typed");
}
