import type { Rgb } from "./cellColour.ts";

/** Colours that stand out by 3.9 to 1 or more on white and on a dark page alike, as the parts of a chart must. */
const seriesColours: readonly Rgb[] = [
  [47, 127, 214],
  [207, 92, 27],
  [47, 143, 91],
  [163, 95, 201],
  [154, 122, 30],
  [127, 127, 127],
];

/** The colour of the n-th series of a chart. */
export function seriesRgb(series: number): Rgb {
  return seriesColours[series % seriesColours.length] ?? [127, 127, 127];
}

/** A colour as CSS writes it. */
export function cssColour(colour: Rgb): string {
  return `#${colour.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
