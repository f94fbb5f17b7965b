import type { Picture } from "../picture.ts";
import { sentencesOf } from "../words/describePicture.ts";
import { element, type PaperElement } from "./paper.ts";
import { linesOf, textSize, textWidth, words } from "./writing.ts";

/** The parts of a drawing and the room they take, in pixels from the upper left corner. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PaperElement[];
}

const margin = 4;
const captionWidth = { least: 300, most: 420 };
const lineHeight = 18;

/** Makes an image of a sketch: margins, the caption below, and the text alternative. */
export function framed(sketch: Sketch, picture: Picture): PaperElement {
  const room = Math.min(Math.max(sketch.width, captionWidth.least), captionWidth.most);
  const lines = picture.caption === undefined ? [] : linesOf(picture.caption, room);
  const widest = lines.reduce((most, line) => Math.max(most, textWidth(line)), sketch.width);
  const width = Math.ceil(widest + 2 * margin);
  const captionHeight = lines.length === 0 ? 0 : lines.length * lineHeight + 8;
  const height = Math.ceil(sketch.height + captionHeight + 2 * margin);
  const [title = "", ...rest] = sentencesOf(picture);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      fill: "currentColor",
      "font-family": "system-ui, sans-serif",
      "font-size": textSize,
      style: "max-width:100%;height:auto",
    },
    [
      // Named by its first child and described by the second: no ids, which would clash when a page shows two pictures.
      element("title", {}, [title]),
      ...(rest.length === 0 ? [] : [element("desc", {}, [rest.join(" ")])]),
      element("g", { transform: `translate(${margin},${margin})` }, sketch.parts),
      ...lines.map((line, i) =>
        words(line, { x: margin, y: margin + sketch.height + 20 + i * lineHeight }),
      ),
    ],
  );
}
