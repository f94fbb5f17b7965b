import type { TextPicture } from "../text.ts";
import type { Sketch } from "./framed.ts";
import { element } from "./paper.ts";
import { monospace, textSize, words } from "./writing.ts";

const lineHeight = 19;

/** Draws text in letters of one width, line by line. */
export function drawText({ text }: TextPicture): Sketch {
  const lines = text.split("\n");
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 1);
  return {
    width: Math.ceil(longest * textSize * 0.62),
    height: lines.length * lineHeight,
    parts: [
      element(
        "g",
        { "font-family": monospace },
        // SVG folds spaces into one, but not those that forbid a line break.
        lines.map((line, i) =>
          words(line.replaceAll(" ", "\u00a0"), { x: 0, y: i * lineHeight + 14 }),
        ),
      ),
    ],
  };
}
