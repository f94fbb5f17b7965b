import { oneOf, wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import { type AxisState, tensorsOf } from "./exploreAxes.ts";

const readRank = wholeNumber(0, 3);
const readOperation = oneOf("mean", "sum", "max");

/**
 * Reads what the axis explorer shows from what came with a link.
 *
 * @throws RangeError if there is no such thing to show.
 */
export function readAxisState(raw: unknown): AxisState {
  const { rank: rawRank, operation, axis, chosen } = Object(raw);
  const rank = readRank(rawRank);
  const state = {
    rank,
    operation: readOperation(operation),
    axis: axis === "all" ? "all" : wholeNumber(0, rank - 1)(axis),
    chosen: 0,
  } as const;
  return { ...state, chosen: wholeNumber(0, tensorsOf(state).result.sources.length - 1)(chosen) };
}
