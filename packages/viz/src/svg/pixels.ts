import { encode } from "fast-png";
import type { Rgb } from "../cellColour.ts";
import { element, type PaperElement } from "./paper.ts";

/** The room that an image fills in a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A grey image as a tiny PNG with sharp pixels and a hairline around it, which keeps its edge visible on a white page. */
export function greyPixels(
  { width, height, ink }: { width: number; height: number; ink: readonly number[] },
  box: Box,
): PaperElement {
  const data = Uint8Array.from(ink, (value) => 255 - value);
  return pixels(encode({ width, height, data, channels: 1, depth: 8 }), box);
}

/** The same for colours. */
export function colourPixels(
  { width, height, colours }: { width: number; height: number; colours: readonly Rgb[] },
  box: Box,
): PaperElement {
  const data = Uint8Array.from(colours.flat());
  return pixels(encode({ width, height, data, channels: 3, depth: 8 }), box);
}

/** A thin line around a box, on whole pixels just outside it. */
export function hairline({ x, y, width, height }: Box): PaperElement {
  return element("rect", {
    x: x - 0.5,
    y: y - 0.5,
    width: width + 1,
    height: height + 1,
    fill: "none",
    stroke: "currentColor",
    "stroke-opacity": 0.25,
  });
}

function pixels(png: Uint8Array, { x, y, width, height }: Box): PaperElement {
  const box = { x, y, width, height };
  const href = `data:image/png;base64,${btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(""))}`;
  return element("g", {}, [
    element("image", { href, ...box, preserveAspectRatio: "none", "image-rendering": "pixelated" }),
    hairline(box),
  ]);
}
