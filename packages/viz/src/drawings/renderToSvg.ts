import { type Drawing, isDrawing, isPicture, type Picture, unknownPicture } from "../picture.ts";
import { drawDrawing } from "../svg/drawDrawing.ts";
import { framed } from "../svg/framed.ts";
import { markup } from "../svg/markup.ts";
import type { PaperElement } from "../svg/paper.ts";

/**
 * Draws a picture that is no chart as an SVG image, as `renderToSvg` of `@underhood/viz` does, but without bringing Observable Plot along.
 *
 * @throws TypeError for a chart, or for something that is no picture.
 * @example
 * renderToSvg(digit({ shape: [1, 2], data: Uint8Array.of(0, 255) }));
 */
export function renderToSvg(picture: Drawing): string {
  return markup(drawPlainPicture(picture));
}

/** Draws any picture but a chart. */
export function drawPlainPicture(picture: Picture): PaperElement {
  if (!isPicture(picture)) throw unknownPicture(picture);
  if (!isDrawing(picture)) {
    throw new TypeError(
      `a ${picture.kind} is a chart, which Observable Plot draws; take the renderer from "@underhood/viz" instead of "@underhood/viz/drawings"`,
    );
  }
  return framed(drawDrawing(picture), picture);
}
