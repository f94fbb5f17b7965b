import { cellColour } from "../cellColour.ts";
import type { HeatmapPicture } from "../heatmap.ts";
import { formatNumber } from "../words/formatNumber.ts";
import type { Sketch } from "./framed.ts";
import { drawNumberGrid } from "./numberGrid.ts";
import { element } from "./paper.ts";
import { colourPixels } from "./pixels.ts";
import { smallSize, textWidth, words } from "./writing.ts";

/** Draws a matrix as coloured cells, with the key to its colours below. */
export function drawHeatmap(picture: HeatmapPicture): Sketch {
  const cells =
    picture.digits === undefined ? drawCells(picture) : drawNumbers(picture, picture.digits);
  const key = drawKey(picture);
  return {
    width: Math.max(cells.width, key.width),
    height: cells.height + 10 + key.height,
    parts: [
      ...cells.parts,
      element("g", { transform: `translate(0,${cells.height + 10})` }, key.parts),
    ],
  };
}

function drawNumbers(picture: HeatmapPicture, digits: number): Sketch {
  const { height, width, values, rowLabels, columnLabels } = picture;
  return drawNumberGrid({
    rowLabels: rowLabels ?? Array.from({ length: height }, (_, i) => String(i)),
    columnLabels: columnLabels ?? Array.from({ length: width }, (_, i) => String(i)),
    texts: values.map((value) => formatNumber(value, digits)),
    colours: values.map((value) => cellColour(value, picture)),
  });
}

function drawCells(picture: HeatmapPicture): Sketch {
  const { height, width, values, rowLabels = [], columnLabels = [] } = picture;
  const scale = Math.min(28, Math.max(1, Math.floor(252 / Math.max(width, height))));
  const labelWidths = rowLabels.map((label) => textWidth(label, smallSize));
  const left = rowLabels.length === 0 ? 0 : Math.max(...labelWidths) + 8;
  const top = columnLabels.length === 0 ? 0 : 18;
  const colours = values.map((value) => cellColour(value, picture));
  const faint = { "font-size": smallSize, "fill-opacity": 0.75 };
  const box = { x: left, y: top, width: width * scale, height: height * scale };
  return {
    width: left + box.width,
    height: top + box.height,
    parts: [
      ...columnLabels.map((label, i) =>
        words(label, { x: left + (i + 0.5) * scale, y: 12 }, { ...faint, "text-anchor": "middle" }),
      ),
      ...rowLabels.map((label, i) =>
        words(
          label,
          { x: left - 8, y: top + (i + 0.5) * scale + 4 },
          { ...faint, "text-anchor": "end" },
        ),
      ),
      colourPixels({ width, height, colours }, box),
    ],
  };
}

/** A strip of all the colours over the numbers that they stand for. */
function drawKey(picture: HeatmapPicture): Sketch {
  const [low, high] = picture.range;
  const steps = 61;
  const colours = Array.from({ length: steps }, (_, i) =>
    cellColour(low + ((high - low) * i) / (steps - 1), picture),
  );
  const width = steps * 3;
  const size = { "font-size": smallSize };
  return {
    width,
    height: 26,
    parts: [
      colourPixels({ width: steps, height: 1, colours }, { x: 0, y: 0, width, height: 10 }),
      words(formatNumber(low), { x: 0, y: 23 }, size),
      ...(picture.scale === "diverging"
        ? [words("0", { x: width / 2, y: 23 }, { ...size, "text-anchor": "middle" })]
        : []),
      words(formatNumber(high), { x: width, y: 23 }, { ...size, "text-anchor": "end" }),
    ],
  };
}
