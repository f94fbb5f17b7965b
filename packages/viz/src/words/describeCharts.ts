import type { CurvePicture } from "../curve.ts";
import { extent } from "../extent.ts";
import type { HistogramPicture } from "../histogram.ts";
import type { ScatterLine, ScatterPicture } from "../scatter.ts";
import { hasHeights, heightOf } from "../scatterLine.ts";
import type { Series } from "../series.ts";
import { formatNumber } from "./formatNumber.ts";
import { countOf, listWords } from "./listWords.ts";

/** Says of each line where it starts, where it is lowest and highest, and where it ends. */
export function describeCurve(picture: CurvePicture): string[] {
  const { lines, xLabel, yLabel, logX, logY } = picture;
  const what = yLabel === undefined ? "A line chart" : `A line chart of ${yLabel}`;
  const over = xLabel === undefined ? "" : ` over ${xLabel}`;
  const logs = [...(logX ? ["horizontal"] : []), ...(logY ? ["vertical"] : [])];
  return [
    `${what}${over}${lines.length > 1 ? `, with ${countOf(lines.length, "line")}` : ""}.`,
    ...(logs.length > 0 ? [`Logarithmic: the ${listWords(logs)} axis.`] : []),
    ...lines.map(courseOf),
  ];
}

function courseOf({ name, x, y }: Series): string {
  const last = y.length - 1;
  const [lowest = 0, highest = 0] = extent(y).map((value) => y.indexOf(value));
  const at = (i: number) => `${formatNumber(y[i] ?? 0)} at ${formatNumber(x[i] ?? 0)}`;
  const subject = name === undefined ? "The line" : `“${name}”`;
  if (last === 0) return `${subject} is a single point: ${at(0)}.`;
  const end = (i: number) => {
    if (lowest === highest) return at(i);
    return at(i) + (i === lowest ? ", its lowest" : i === highest ? ", its highest" : "");
  };
  const turns = [
    ...(lowest > 0 && lowest < last ? [`lowest with ${at(lowest)}`] : []),
    ...(highest > 0 && highest < last ? [`highest with ${at(highest)}`] : []),
  ];
  return `${subject} has ${y.length} points, from ${end(0)}, to ${end(last)}${turns.length === 0 ? "" : `; it is ${listWords(turns)}`}.`;
}

/** Says of each class where its points lie, and on which side of the line. */
export function describeScatter(picture: ScatterPicture): string[] {
  const { classes, line, xLabel, yLabel } = picture;
  const axes =
    xLabel === undefined && yLabel === undefined
      ? ""
      : `, ${yLabel ?? "values"} against ${xLabel ?? "values"}`;
  return [
    `A scatter chart${axes}${classes.length > 1 ? `, with ${classes.length} classes of points` : ""}.`,
    ...classes.map(placeOf),
    ...(line === undefined ? [] : lineOf(line, classes)),
  ];
}

function placeOf({ name, x, y }: Series): string {
  const subject = name === undefined ? "There are" : `“${name}”:`;
  const from = (values: readonly number[]) =>
    extent(values)
      .map((value) => formatNumber(value))
      .join(" to ");
  return `${subject} ${countOf(x.length, "point")}, from ${from(x)} across and from ${from(y)} up, around (${formatNumber(mean(x))}, ${formatNumber(mean(y))}).`;
}

function lineOf(line: ScatterLine, classes: readonly Series[]): string[] {
  const subject = line.name === undefined ? "A line" : `The line “${line.name}”`;
  const sides = classes.map(({ name, x, y }) => {
    const above = x.filter((at, i) => (y[i] ?? 0) > heightOf(line, at));
    return `${above.length} of the ${x.length} ${name === undefined ? "points" : `“${name}”`}`;
  });
  return [
    `${subject} ${courseOfLine(line)}.`,
    ...(hasHeights(line) ? [`Above it lie ${listWords(sides)}.`] : []),
  ];
}

function courseOfLine(line: ScatterLine): string {
  if ("slope" in line) {
    return `has the slope ${formatNumber(line.slope)} and meets the vertical axis at ${formatNumber(line.intercept)}`;
  }
  const end = (i: number) =>
    `(${formatNumber(line.x.at(i) ?? 0)}, ${formatNumber(line.y.at(i) ?? 0)})`;
  return `runs from ${end(0)} to ${end(-1)}`;
}

/** Says how many values there are, where they lie, and which bar is the biggest. */
export function describeHistogram({ edges, counts, xLabel }: HistogramPicture): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [, most] = extent(counts);
  const between = (i: number) =>
    `between ${formatNumber(edges[i] ?? 0)} and ${formatNumber(edges[i + 1] ?? 0)}`;
  return [
    `A histogram${xLabel === undefined ? "" : ` of ${xLabel}`}: ${countOf(total, "value")} in ${countOf(counts.length, "bin")} from ${formatNumber(edges[0] ?? 0)} to ${formatNumber(edges.at(-1) ?? 0)}.`,
    `The biggest bar holds ${most}, ${between(counts.indexOf(most))}.`,
    ...(counts.length > 30 ? [] : [`The counts from left to right: ${counts.join(", ")}.`]),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
