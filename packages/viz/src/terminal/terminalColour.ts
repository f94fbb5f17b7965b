import type { Rgb } from "../cellColour.ts";
import type { HeatmapPicture } from "../heatmap.ts";

// Steps from light to dark among the colours that a terminal of 256 colours has; colours mixed for a page would turn green or pink there.
const blues: readonly Rgb[] = [
  [255, 255, 255],
  [215, 215, 255],
  [175, 215, 255],
  [135, 175, 255],
  [95, 175, 255],
  [0, 135, 255],
  [0, 95, 255],
  [0, 0, 215],
  [0, 0, 135],
];
const reds: readonly Rgb[] = [
  [255, 255, 255],
  [255, 215, 215],
  [255, 175, 175],
  [255, 135, 135],
  [255, 95, 95],
  [255, 0, 0],
  [215, 0, 0],
  [175, 0, 0],
  [135, 0, 0],
];

/** The colour of a heat map's value in a terminal. */
export function terminalColour(
  value: number,
  { scale, range }: Pick<HeatmapPicture, "scale" | "range">,
): Rgb {
  const [low, high] = range;
  if (scale === "sequential") return step(blues, (value - low) / (high - low));
  return value < 0 ? step(blues, value / low) : step(reds, value / high);
}

function step(steps: readonly Rgb[], share: number): Rgb {
  const place = Math.round(Math.min(1, Math.max(0, share)) * (steps.length - 1));
  return steps[place] ?? [0, 0, 0];
}
