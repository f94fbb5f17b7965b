import type { DigitPicture } from "../digit.ts";
import type { DigitsPicture } from "../digits.ts";
import type { Sketch } from "./framed.ts";
import { greyPixels } from "./pixels.ts";
import { cutTo, linesOf, smallSize, words } from "./writing.ts";

/** Draws one image, large enough to see its pixels. */
export function drawDigit({ image }: DigitPicture): Sketch {
  const scale = scaleTo(140, Math.max(image.width, image.height));
  const size = { width: image.width * scale, height: image.height * scale };
  return { ...size, parts: [greyPixels(image, { x: 0, y: 0, ...size })] };
}

/** Draws images in rows, each with its label below. */
export function drawDigits({ images, labels, columns }: DigitsPicture): Sketch {
  const [first] = images;
  const { width: pixelsAcross, height: pixelsDown } = first ?? { width: 1, height: 1 };
  const across = Math.min(columns, images.length);
  const scale = scaleTo(across > 5 ? 56 : 84, Math.max(pixelsAcross, pixelsDown));
  const size = { width: pixelsAcross * scale, height: pixelsDown * scale };
  const gap = 10;
  const written = labels?.map((label) => labelLines(label, size.width + gap - 2)) ?? [];
  const labelHeight = Math.max(0, ...written.map((lines) => lines.length * 15 + 3));
  const step = { x: size.width + gap, y: size.height + gap + labelHeight };
  const parts = images.flatMap((image, i) => {
    const x = (i % columns) * step.x;
    const y = Math.floor(i / columns) * step.y;
    const drawn = greyPixels(image, { x, y, ...size });
    const style = { "text-anchor": "middle", "font-size": smallSize };
    const label = (written[i] ?? []).map((line, n) =>
      words(line, { x: x + size.width / 2, y: y + size.height + 16 + n * 15 }, style),
    );
    return [drawn, ...label];
  });
  return {
    width: across * step.x - gap,
    height: Math.ceil(images.length / columns) * step.y - gap,
    parts,
  };
}

/** A label in at most two lines. */
function labelLines(label: string, width: number): string[] {
  const [first = "", ...rest] = linesOf(label, width, smallSize);
  const lines = rest.length === 0 ? [first] : [first, rest.join(" ")];
  return lines.map((line) => cutTo(line, width, smallSize));
}

/** The size of one pixel that brings an image near a wanted size; whole, so that all pixels are equal. */
function scaleTo(wanted: number, size: number): number {
  return Math.min(24, Math.max(1, Math.floor(wanted / size)));
}
