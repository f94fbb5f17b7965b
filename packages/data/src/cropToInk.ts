import type { Grid } from "./grid.ts";

/**
 * The smallest part of a drawing that holds all its ink.
 *
 * @throws RangeError if there is none.
 */
export function cropToInk({ height, width, values }: Grid): Grid {
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (values[row * width + column] === 0) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) {
    throw new RangeError("expected a drawing, got an empty one: there is no ink on it");
  }
  const inkWidth = right - left + 1;
  const cropped = new Float64Array((bottom - top + 1) * inkWidth);
  for (let row = top; row <= bottom; row++) {
    const start = row * width + left;
    cropped.set(values.subarray(start, start + inkWidth), (row - top) * inkWidth);
  }
  return { height: bottom - top + 1, width: inkWidth, values: cropped };
}
