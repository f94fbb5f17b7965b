import type { HeatmapPicture } from "../heatmap.ts";
import { formatNumber } from "./formatNumber.ts";
import { countOf } from "./listWords.ts";

/** Says what the colours mean, where the extremes are, and how many values lie on each side of 0. */
export function describeHeatmap(picture: HeatmapPicture): string[] {
  const { height, width, values, scale, range } = picture;
  const [low, high] = range.map((value) => formatNumber(value));
  const colours =
    scale === "diverging"
      ? `Blue is below 0 and red above; the colours end at ${low} and ${high}.`
      : `The darker, the greater, from ${low} to ${high}.`;
  return [
    `A heat map of ${countOf(height, "row")} and ${countOf(width, "column")}.`,
    colours,
    `The least value is ${extreme(picture, "least")}; the greatest is ${extreme(picture, "greatest")}.`,
    ...(scale === "diverging" ? [signs(values)] : []),
    ...(picture.digits === undefined ? [] : readOut(picture)),
  ];
}

function extreme(picture: HeatmapPicture, which: "least" | "greatest"): string {
  const { values, width } = picture;
  const best = values.reduce((a, b) => (which === "least" ? Math.min(a, b) : Math.max(a, b)));
  const i = values.indexOf(best);
  const row = rowName(picture, Math.floor(i / width));
  const column = columnName(picture, i % width);
  return `${formatNumber(best)}, in ${row}, ${column}`;
}

function signs(values: readonly number[]): string {
  const below = values.filter((value) => value < 0).length;
  const above = values.filter((value) => value > 0).length;
  return `${below} of ${values.length} values are below 0, ${above} above and ${values.length - below - above} exactly 0.`;
}

function readOut(picture: HeatmapPicture): string[] {
  const { height, width, values, digits } = picture;
  if (values.length > 200) return [];
  return Array.from({ length: height }, (_, row) => {
    const cells = values
      .slice(row * width, (row + 1) * width)
      .map((value, column) => `${columnName(picture, column)} ${formatNumber(value, digits)}`);
    return `In ${rowName(picture, row)}: ${cells.join(", ")}.`;
  });
}

function rowName({ rowLabels }: HeatmapPicture, row: number): string {
  return rowLabels === undefined ? `row ${row}` : `row “${rowLabels[row]}”`;
}

function columnName({ columnLabels }: HeatmapPicture, column: number): string {
  return columnLabels === undefined ? `column ${column}` : `column “${columnLabels[column]}”`;
}
