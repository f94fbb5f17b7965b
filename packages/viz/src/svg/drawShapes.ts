import { type AlignedAxis, alignedAxes } from "../alignedAxes.ts";
import type { ShapeDiagramPicture } from "../shapeDiagram.ts";
import type { Sketch } from "./framed.ts";
import { accent, alarm } from "./palette.ts";
import { element, type PaperElement } from "./paper.ts";
import { monospace, smallSize, textWidth, words } from "./writing.ts";

/** A size in a box. */
interface SizeBox {
  readonly text: string;
  readonly look: keyof typeof looks;
}

const looks = {
  plain: { fill: "none", stroke: "currentColor", "stroke-opacity": 0.5 },
  stretched: { fill: accent, "fill-opacity": 0.14, stroke: accent, "stroke-dasharray": "4 3" },
  clash: { fill: alarm, "fill-opacity": 0.14, stroke: alarm, "stroke-width": 2 },
} as const;

const boxHeight = 32;
const gap = 8;
const headHeight = 22;

/** Draws shapes aligned from the right: a box for each size, a verdict for each axis, and the shape that results. */
export function drawShapes({ operands }: ShapeDiagramPicture): Sketch {
  const axes = alignedAxes(operands.map(({ shape }) => shape));
  const clash = axes.some(({ verdict }) => verdict === "clash");
  const names = operands.map(({ name }, i) => name ?? `shape ${i + 1}`);
  names.push(clash ? "no result" : "result");
  const columns = axes.map((axis) => [
    ...axis.sizes.map((size) => sizeBox(size, axis)),
    resultBox(axis),
  ]);
  const longest = Math.max(1, ...columns.flat().map(({ text }) => text.length));
  const boxWidth = Math.max(64, longest * 8 + 12);
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name)))) + 14;
  const width = left + Math.max(1, axes.length) * (boxWidth + gap) - gap;
  const top = (row: number) =>
    headHeight + row * (boxHeight + gap) + (row === operands.length ? gap : 0);
  const rule = top(operands.length) - gap + 0.5;
  const bottom = top(operands.length) + boxHeight;
  const note = { "font-size": smallSize, "fill-opacity": 0.75, "text-anchor": "middle" };
  return {
    width,
    height: bottom + 20,
    parts: [
      ...names.map((name, row) => words(name, { x: 0, y: top(row) + 21 })),
      ...axes.flatMap(({ axis, verdict }, i) => {
        const x = left + i * (boxWidth + gap);
        const middle = x + boxWidth / 2;
        const boxes = columns[i] ?? [];
        return [
          words(`axis −${-axis}`, { x: middle, y: 13 }, note),
          ...boxes.flatMap((box, row) => drawBox(box, { x, y: top(row), width: boxWidth })),
          words(verdict, { x: middle, y: bottom + 15 }, note),
        ];
      }),
      ...(axes.length > 0 ? [] : names.map((_, row) => words("[]", { x: left, y: top(row) + 21 }))),
      element("line", {
        x1: 0,
        x2: width,
        y1: rule,
        y2: rule,
        stroke: "currentColor",
        "stroke-opacity": 0.4,
      }),
    ],
  };
}

function sizeBox(size: number | undefined, { result }: AlignedAxis): SizeBox {
  if (size === undefined)
    return { text: result === undefined ? "–" : `→ ${result}`, look: "stretched" };
  if (result === undefined) return { text: String(size), look: size === 1 ? "plain" : "clash" };
  if (size !== result) return { text: `${size} → ${result}`, look: "stretched" };
  return { text: String(size), look: "plain" };
}

function resultBox({ result }: AlignedAxis): SizeBox {
  return result === undefined
    ? { text: "≠", look: "clash" }
    : { text: String(result), look: "plain" };
}

function drawBox(
  { text, look }: SizeBox,
  { x, y, width }: { x: number; y: number; width: number },
): PaperElement[] {
  const style = { "text-anchor": "middle", "font-family": monospace };
  return [
    element("rect", { x: x + 0.5, y: y + 0.5, width, height: boxHeight, rx: 4, ...looks[look] }),
    words(text, { x: x + width / 2, y: y + 21 }, style),
  ];
}
