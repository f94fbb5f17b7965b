/** What the differences of two images come to, each divided by the number of pixels. */
export interface Totals {
  /** The part of the signed mean that comes from pixels with more ink than the mean image. */
  readonly more: number;
  /** The part that comes from pixels with less, below 0. */
  readonly less: number;
  /** The mean of the differences as they are. */
  readonly signed: number;
  /** The mean of their absolute values: L1. */
  readonly absolute: number;
  /** The mean of their squares. */
  readonly squared: number;
  /** The root of the mean of their squares: RMSE. */
  readonly root: number;
}

/** The intensity of each pixel minus that of the ideal image, -1..1. `[784] bytes, [784] → [784]` */
export function differencesOf(bytes: Uint8Array, ideal: readonly number[]): number[] {
  return Array.from(bytes, (byte, pixel) => byte / 255 - (ideal[pixel] ?? 0));
}

/**
 * What the differences come to over the first rows of 28 pixels: with all 28 rows the whole, with
 * fewer the part of it that these rows make up.
 */
export function totalsOf(differences: readonly number[], rows = 28): Totals {
  let more = 0;
  let less = 0;
  let squares = 0;
  for (const difference of differences.slice(0, rows * 28)) {
    if (difference > 0) more += difference;
    else less += difference;
    squares += difference ** 2;
  }
  const count = differences.length;
  return {
    more: more / count,
    less: less / count,
    signed: (more + less) / count,
    absolute: (more - less) / count,
    squared: squares / count,
    root: Math.sqrt(squares / count),
  };
}

/** Which of the two is nearer: the one with the smaller distance, whatever its sign. */
export function nearerOf(to3: number, to7: number): 3 | 7 {
  return Math.abs(to3) < Math.abs(to7) ? 3 : 7;
}
