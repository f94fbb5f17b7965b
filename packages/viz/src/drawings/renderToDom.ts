import { pageElement } from "../page/pageElement.ts";
import { pagePicture } from "../page/pagePicture.ts";
import type { Drawing } from "../picture.ts";
import { drawPlainPicture } from "./renderToSvg.ts";

/**
 * Makes an element of a picture that is no chart, as `renderToDom` of `@underhood/viz` does, but without bringing Observable Plot along.
 *
 * @throws TypeError for a chart, or for something that is no picture.
 * @example
 * document.body.append(renderToDom(digit({ shape: [1, 2], data: Uint8Array.of(0, 255) })));
 */
export function renderToDom(picture: Drawing): Element {
  return pageElement(pagePicture(picture, () => drawPlainPicture(picture)));
}
