import type { Picture } from "../picture.ts";
import { drawPicture, type RenderOptions } from "../svg/renderToSvg.ts";
import { pageElement } from "./pageElement.ts";
import { pagePicture } from "./pagePicture.ts";

/**
 * Makes an element of a picture, to be put in a page: a real table of a table, preformatted text of a text, an SVG image of all others.
 *
 * Only where there is a `document`; `renderToHtml` writes the same as text anywhere. This function brings Observable Plot along;
 * for pages that show no chart there is a lighter one of the same name in `@underhood/viz/drawings`.
 * @throws TypeError for something that is no picture; RangeError for a width below 200.
 * @example
 * document.body.append(renderToDom(table([{ epoch: 1, loss: 0.6 }])));
 */
export function renderToDom(picture: Picture, options: RenderOptions = {}): Element {
  return pageElement(pagePicture(picture, () => drawPicture(picture, options)));
}
