import { cssColour, seriesRgb } from "../seriesColours.ts";

/** Line patterns, one fewer than there are colours, so that 30 series pass before a pair comes back. */
const dashes = ["none", "7 4", "2 3", "9 3 2 3", "14 4"] as const;

/** Colour and dashes of the n-th series: the dashes tell series apart for eyes to which the colours are alike. */
export function seriesStyle(series: number): { colour: string; dashes: string } {
  return { colour: cssColour(seriesRgb(series)), dashes: dashes[series % dashes.length] ?? "none" };
}

/** Marks what broadcasting stretches. */
export const accent: string = seriesStyle(0).colour;

/** Marks what is wrong. */
export const alarm = "#d14343";
