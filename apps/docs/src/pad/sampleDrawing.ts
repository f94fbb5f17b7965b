import type { Stroke } from "./stroke.ts";

/**
 * A 3, drawn by mouse in one stroke, small and low on the pad: what the course shows as `myDigit`
 * until its reader has drawn something.
 */
export const sampleDrawing: readonly Stroke[] = [
  strokeOf(
    "8.6 9.4 9.3 8.3 10.4 7.4 11.8 6.8 13.4 6.6 15 6.8 16.3 7.5 17 8.6 17 9.9 16.4 11.2 15.3 12.3 " +
      "13.9 13.2 12.4 13.8 13.9 13.9 15.4 14.2 16.7 14.9 17.6 16 18 17.4 17.8 18.9 17 20.3 15.8 21.4 " +
      "14.3 22.2 12.6 22.6 10.9 22.5 9.3 21.9 8 20.9",
  ),
];

function strokeOf(coordinates: string): Stroke {
  return [...coordinates.matchAll(/(\S+) (\S+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}
