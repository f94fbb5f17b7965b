import type { HeatmapPicture } from "./heatmap.ts";

/** A colour as red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

// From light to dark, in equal steps; blue and red differ for colour-blind eyes too. After ColorBrewer's RdBu and PuBu.
const blues: readonly Rgb[] = [
  [255, 255, 255],
  [146, 197, 222],
  [67, 147, 195],
  [33, 102, 172],
  [5, 48, 97],
];
const reds: readonly Rgb[] = [
  [255, 255, 255],
  [244, 165, 130],
  [214, 96, 77],
  [178, 24, 43],
  [103, 0, 31],
];
const darks: readonly Rgb[] = [
  [255, 255, 255],
  [208, 209, 230],
  [116, 169, 207],
  [5, 112, 176],
  [2, 56, 88],
];

/** The colour of a heat map's value; values beyond the range take the colour of its end. */
export function cellColour(
  value: number,
  { scale, range }: Pick<HeatmapPicture, "scale" | "range">,
): Rgb {
  const [low, high] = range;
  if (scale === "sequential") return along(darks, (value - low) / (high - low));
  return value < 0 ? along(blues, value / low) : along(reds, value / high);
}

/** Black or white, whichever is easier to read on the colour: at least 4.5 to 1 on every one. */
export function inkOn(colour: Rgb): Rgb {
  return luminance(colour) > 0.179 ? [0, 0, 0] : [255, 255, 255];
}

/** The relative luminance of a colour, 0 to 1, by the definition in WCAG 2. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function along(stops: readonly Rgb[], share: number): Rgb {
  const place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(place));
  const [from, to] = [stops[i] ?? [0, 0, 0], stops[i + 1] ?? [0, 0, 0]];
  const mix = (channel: 0 | 1 | 2) =>
    Math.round(from[channel] + (to[channel] - from[channel]) * (place - i));
  return [mix(0), mix(1), mix(2)];
}
