import { isDrawing, isPicture, type Picture, unknownPicture } from "../picture.ts";
import { defaultWidth } from "./chart.ts";
import { drawCharts } from "./drawCharts.ts";
import { drawDrawing } from "./drawDrawing.ts";
import { framed } from "./framed.ts";
import { markup } from "./markup.ts";
import type { PaperElement } from "./paper.ts";

/** Options of the renderers for pages. */
export interface RenderOptions {
  /** The width of a chart in CSS pixels, 200 or more; by default 420. Drawings have a size of their own. */
  readonly width?: number;
}

/**
 * Draws a picture as an SVG image: text that can be saved to a file or put in a page.
 *
 * The same picture gives the same text in Node, in a worker and in a page. Text and axes take the colour of the text around them,
 * so the image suits light and dark pages; what the picture shows is told in its `<title>` and `<desc>`.
 *
 * This function brings Observable Plot along. For pages that show no chart there is a lighter one of the same name in
 * `@underhood/viz/drawings`.
 * @throws TypeError for something that is no picture; RangeError for a width below 200.
 * @example
 * renderToSvg(curve([0.6, 0.3, 0.2], { yLabel: "loss" }));
 */
export function renderToSvg(picture: Picture, options: RenderOptions = {}): string {
  return markup(drawPicture(picture, options));
}

/** Draws any picture. */
export function drawPicture(
  picture: Picture,
  { width = defaultWidth }: RenderOptions,
): PaperElement {
  if (!isPicture(picture)) throw unknownPicture(picture);
  if (!(width >= 200)) throw new RangeError(`expected a width of 200 or more, got ${width}`);
  const sketch = isDrawing(picture) ? drawDrawing(picture) : drawCharts(picture, width);
  return framed(sketch, picture);
}
