import type { Shape } from "@underhood/core";
import { shapeText } from "../shapeText.ts";
import { checkImages } from "./checkImages.ts";
import { checkSizes } from "./checkSizes.ts";

/** A square that moves over images. All in pixels. */
export interface MovingWindow {
  /** Its height and width. */
  readonly size: number;
  /** How far it moves at a time. */
  readonly stride: number;
  /** How many rows and columns are laid around each image beforehand. */
  readonly padding: number;
}

/** Refuses a window that does not exist. */
export function checkWindow(
  layerName: string,
  { size, stride, padding }: MovingWindow,
  sizeName = "the size of its window",
): void {
  checkSizes(layerName, 1, { [sizeName]: size, stride });
  checkSizes(layerName, 0, { padding });
}

/** Refuses what are not images, `[batch, height, width, channels]`, or are too small for a window. */
export function checkFits(
  layerName: string,
  { size, padding }: MovingWindow,
  shape: Shape,
  channels?: number,
): void {
  checkImages(layerName, shape, channels);
  const [, height = 0, width = 0] = shape;
  if (Math.min(height, width) + 2 * padding < size) {
    throw new RangeError(
      `${layerName} moves a window of ${size} × ${size} pixels over images, but got ` +
        `${shapeText(shape)}, images of ${height} × ${width}` +
        `${padding > 0 ? `, ${height + 2 * padding} × ${width + 2 * padding} with padding` : ""}. ` +
        "Use fewer layers that shrink the images, a smaller window, or more padding.",
    );
  }
}
