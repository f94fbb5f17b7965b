import type { Picture } from "../picture.ts";
import { markup } from "../svg/markup.ts";
import { drawPicture, type RenderOptions } from "../svg/renderToSvg.ts";
import { pagePicture } from "./pagePicture.ts";

/**
 * Writes a picture as HTML: what `renderToDom` makes, as text, for pages that are built before anybody opens them.
 *
 * The same picture gives the same text in Node, in a worker and in a page. Captions and labels stay text, whatever stands in them.
 * @throws TypeError for something that is no picture; RangeError for a width below 200.
 * @example
 * renderToHtml(table([{ epoch: 1, loss: 0.6 }])); // <table><thead>…
 */
export function renderToHtml(picture: Picture, options: RenderOptions = {}): string {
  return markup(pagePicture(picture, () => drawPicture(picture, options)));
}
