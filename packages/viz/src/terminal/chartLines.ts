import type { Rgb } from "../cellColour.ts";
import type { CurvePicture } from "../curve.ts";
import type { ScatterPicture } from "../scatter.ts";
import { drawnPart } from "../scatterLine.ts";
import type { Series } from "../series.ts";
import { seriesRgb } from "../seriesColours.ts";
import { chartAxis } from "./chartAxis.ts";
import { displayWidth, padded, wrapped } from "./displayWidth.ts";
import { dotGrid } from "./dotGrid.ts";
import { drawSeries } from "./drawSeries.ts";
import { paint, type Stroke, type TerminalStyle } from "./paint.ts";

/** A series and how it is drawn. */
interface Pen extends Series {
  /** What stands for it in plain ASCII. */
  readonly sign: string;
  /** What stands for each of its points where there are colours; a line of dots joins the points of a series without it. */
  readonly mark?: string;
  /** Its colour; the colour of the text where it has none. */
  readonly ink?: Rgb;
}

const signs = "*o+x#@";
const marks = "●▲■◆★×";
const rows = 16;
const labelledRows = [0, 5, 10, 15] as const;

/** Draws one or several lines. */
export function curveLines(picture: CurvePicture, style: TerminalStyle): string[] {
  const pens = picture.lines.map((line, i) => ({
    ...line,
    sign: nth(signs, i),
    ink: seriesRgb(i),
  }));
  return chartLines(pens, picture, style);
}

/** Draws points, with the line among them under them. */
export function scatterLines(picture: ScatterPicture, style: TerminalStyle): string[] {
  const { classes, line } = picture;
  const part = line && drawnPart(line, classes);
  const name = line?.name === undefined ? {} : { name: line.name };
  const pens = classes.map((points, i) => ({
    ...points,
    sign: nth(signs, i),
    mark: nth(marks, i),
    ink: seriesRgb(i),
  }));
  const linePen = part ? [{ ...name, x: part.x, y: part.y, sign: "." }] : [];
  return chartLines([...linePen, ...pens], picture, style);
}

function nth(letters: string, i: number): string {
  return letters[i % letters.length] ?? "*";
}

function chartLines(
  pens: readonly Pen[],
  picture: CurvePicture | ScatterPicture,
  style: TerminalStyle,
): string[] {
  const isCurve = picture.kind === "curve";
  const axes = {
    x: chartAxis(
      pens.flatMap(({ x }) => x),
      isCurve && picture.logX === true,
    ),
    y: chartAxis(
      pens.flatMap(({ y }) => y),
      isCurve && picture.logY === true,
    ),
  };
  const labels = new Map<number, string>(
    labelledRows.map((row) => [row, axes.y.labelAt(1 - row / (rows - 1), 3)]),
  );
  const labelWidth = Math.max(...Array.from(labels.values(), displayWidth));
  const columns = Math.max(10, style.width - labelWidth - 2);
  const grid = dotGrid(columns, rows, style.color);
  for (const [i, { x, y, mark }] of pens.entries()) {
    drawSeries(grid, { x, y, pen: i, isJoined: mark === undefined }, axes);
  }
  const [wall, floor, corner] = style.color ? ["│", "─", "└"] : ["|", "-", "+"];
  const plot = grid.lines().map((cells, row) => {
    const label = padded(labels.get(row) ?? "", labelWidth, "left");
    const strokes = cells.map((cell) =>
      strokeOf(cell && pens[cell.pen], cell?.braille ?? " ", style),
    );
    return paint([{ text: `${label} ${wall}` }, ...strokes], style).trimEnd();
  });
  const indent = " ".repeat(labelWidth + 2);
  const left = axes.x.labelAt(0, 4);
  const xLabel = picture.xLabel === undefined ? [] : wrapped(picture.xLabel, columns);
  const isLine = ({ mark }: Pen) => mark === undefined;
  const legend = [...pens.filter((pen) => !isLine(pen)), ...pens.filter(isLine)];
  return [
    ...legend.flatMap((pen) => legendLines(pen, style)),
    ...(picture.yLabel === undefined ? [] : wrapped(picture.yLabel, style.width)),
    ...plot,
    `${" ".repeat(labelWidth + 1)}${corner}${floor.repeat(columns)}`,
    indent + left + padded(axes.x.labelAt(1, 4), columns - displayWidth(left), "left"),
    ...xLabel.map((line) => `${indent}${padded(line, columns, "both")}`.trimEnd()),
  ];
}

function strokeOf(pen: Pen | undefined, braille: string, { color }: TerminalStyle): Stroke {
  if (pen === undefined) return { text: " " };
  return { text: color ? (pen.mark ?? braille) : pen.sign, ink: pen.ink };
}

function legendLines({ name, sign, mark, ink }: Pen, { color, width }: TerminalStyle): string[] {
  if (name === undefined) return [];
  const sample = color ? (mark ?? "──") : sign;
  const [first = "", ...rest] = wrapped(name, width - displayWidth(sample) - 1);
  return [
    paint([{ text: sample, ink }, { text: ` ${first}` }], { color, width }),
    ...rest.map((line) => " ".repeat(displayWidth(sample) + 1) + line),
  ];
}
