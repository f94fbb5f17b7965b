import type { Markish } from "@observablehq/plot";
import type { Sketch } from "./framed.ts";
import { element } from "./paper.ts";
import { plotted } from "./plotted.ts";
import { textSize, textWidth, words } from "./writing.ts";

/** A series by name, and a mark in the middle of a small frame that looks as the series does. */
export interface LegendEntry {
  readonly name: string;
  readonly sample: Markish;
  /** The width of the frame. */
  readonly sampleWidth: number;
}

const sampleHeight = 16;
const lineHeight = 22;

/** Draws the names of the series, each beside a sample of its marks, in as many lines as they need. */
export function drawLegend(entries: readonly LegendEntry[], width: number): Sketch {
  let x = 0;
  let line = 0;
  const parts = entries.flatMap(({ name, sample, sampleWidth }) => {
    const needed = sampleWidth + 6 + textWidth(name, textSize);
    if (x > 0 && x + needed > width) {
      x = 0;
      line++;
    }
    const place = { x, y: line * lineHeight };
    x += needed + 18;
    const drawn = plotted({
      width: sampleWidth,
      height: sampleHeight,
      margin: 0,
      axis: null,
      marks: [sample],
    });
    return [
      element("g", { transform: `translate(${place.x},${place.y})` }, drawn.parts),
      words(name, { x: place.x + sampleWidth + 6, y: place.y + 12.5 }),
    ];
  });
  return { width, height: entries.length === 0 ? 0 : (line + 1) * lineHeight + 2, parts };
}
