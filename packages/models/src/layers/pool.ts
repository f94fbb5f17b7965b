import { checkWindow, type MovingWindow } from "./window.ts";

/** Options of `maxPool` and `averagePool`. */
export interface PoolOptions {
  /** How many pixels the window moves at a time. Default: its size, so that windows do not overlap. */
  readonly stride?: number;
  /** How many rows and columns are laid around each image. Default: 0. */
  readonly padding?: number;
}

/** The window of a pool, checked. */
export function poolWindow(
  layerName: string,
  size: number,
  { stride = size, padding = 0 }: PoolOptions,
): MovingWindow {
  const window = { size, stride, padding };
  checkWindow(layerName, window);
  if (padding > size / 2) {
    throw new RangeError(
      `${layerName} expects its padding to be half its window of ${size} at most, or some windows ` +
        `would see no pixel, but got ${padding}`,
    );
  }
  return window;
}

/** A pool as it was made: `maxPool(2)`, `maxPool(3, { stride: 2, padding: 1 })`. */
export function poolName(layerName: string, { size, stride, padding }: MovingWindow): string {
  const options = [
    ...(stride === size ? [] : [`stride: ${stride}`]),
    ...(padding === 0 ? [] : [`padding: ${padding}`]),
  ];
  return `${layerName}(${size}${options.length > 0 ? `, { ${options.join(", ")} }` : ""})`;
}
