import { element, type PaperElement } from "./paper.ts";

/** The size of most text in a drawing. */
export const textSize = 13;

/** The size of labels beside the main thing: indices, ticks, verdicts. */
export const smallSize = 12;

/** The letters of one width, for shapes, pixel values and printed text. */
export const monospace = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace";

/** A text at a place; y is where the letters stand. */
export function words(
  content: string,
  place: { x: number; y: number },
  style: Readonly<Record<string, string | number>> = {},
): PaperElement {
  return element("text", { ...place, ...style }, [content]);
}

/** About how wide a text is in a common sans-serif; on the wide side, because no font is at hand to measure with. */
export function textWidth(content: string, size: number = textSize): number {
  let width = 0;
  for (const letter of content) width += letterWidth(letter);
  return width * size;
}

/** Breaks a text into lines no wider than this, at its spaces. */
export function linesOf(content: string, width: number, size: number = textSize): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of content.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Cuts a text so that it is no wider than this, with an ellipsis in place of the rest. */
export function cutTo(content: string, width: number, size: number = textSize): string {
  if (textWidth(content, size) <= width) return content;
  const letters = Array.from(content);
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

// The proportions of DejaVu Sans, which is among the widest fonts that a page may get when it asks for the system's own.
function letterWidth(letter: string): number {
  if (/[ijlI.,:;'|! ]/.test(letter)) return 0.33;
  if (/[frt()[\]\-/]/.test(letter)) return 0.4;
  if (/[mwMW%@—→]/.test(letter)) return 0.98;
  if (/[A-Z]/.test(letter)) return 0.72;
  return /[\u1100-\uffdc]|\p{Extended_Pictographic}/u.test(letter) ? 1.1 : 0.63;
}
