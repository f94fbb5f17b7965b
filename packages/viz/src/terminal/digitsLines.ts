import type { DigitPicture } from "../digit.ts";
import type { DigitsPicture } from "../digits.ts";
import { cut, padded } from "./displayWidth.ts";
import { greyArt } from "./greyArt.ts";
import { paint, type Stroke, type TerminalStyle } from "./paint.ts";

/** Draws one image. */
export function digitLines({ image }: DigitPicture, style: TerminalStyle): string[] {
  return greyArt(image, style).map((line) => paint(line, style));
}

const gap = 2;

/** Draws images side by side, as many as the terminal has room for, each with its label below. */
export function digitsLines(
  { images, labels, columns }: DigitsPicture,
  style: TerminalStyle,
): string[] {
  const art = images.map((image) => greyArt(image, style));
  const width = art[0]?.[0]?.length ?? 0;
  const across = Math.max(1, Math.min(columns, Math.floor((style.width + gap) / (width + gap))));
  const lines: string[] = [];
  for (let start = 0; start < art.length; start += across) {
    const row = art.slice(start, start + across);
    if (start > 0) lines.push("");
    for (let line = 0; line < (row[0]?.length ?? 0); line++) {
      lines.push(
        paint(
          row.flatMap((image, i) => spaced(image[line] ?? [], i)),
          style,
        ),
      );
    }
    if (labels === undefined) continue;
    const names = labels.slice(start, start + across);
    const written = names.map((name) => padded(cut(name, width), width, "both"));
    lines.push(written.join(" ".repeat(gap)).trimEnd());
  }
  return lines;
}

function spaced(strokes: Stroke[], i: number): Stroke[] {
  return i === 0 ? strokes : [{ text: " ".repeat(gap) }, ...strokes];
}
