import { inkOn, type Rgb } from "../cellColour.ts";
import { cut, displayWidth, padded } from "./displayWidth.ts";
import { paint, type TerminalStyle } from "./paint.ts";

/** Rows and columns of texts under headings, each cell with its colour if it has one. */
export interface TextGrid {
  /** A heading for each column. */
  readonly headings: readonly string[];
  /** A name for each row; empty where rows have none. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly colours?: readonly (readonly Rgb[])[];
  /** Where the texts of a column stand; by default right. */
  readonly sides?: readonly ("left" | "right")[];
  /** The spaces between columns. */
  readonly gap: number;
  /** A line between headings and rows. */
  readonly rule?: boolean;
}

/** Writes a grid; what is too wide for the terminal is broken into blocks of columns, one below the other. */
export function gridLines(grid: TextGrid, style: TerminalStyle): string[] {
  const nameWidth = Math.min(Math.max(0, ...grid.names.map(displayWidth)), style.width >> 1);
  // A space of its own keeps a name off the colour of its row's first cell.
  const margin = nameWidth === 0 ? -grid.gap : nameWidth + (grid.colours === undefined ? 0 : 1);
  const room = style.width - margin - grid.gap;
  const widths = grid.headings.map((heading, column) =>
    Math.min(
      room,
      Math.max(displayWidth(heading), ...grid.rows.map((row) => displayWidth(row[column] ?? ""))),
    ),
  );
  const blocks: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [column, width] of widths.entries()) {
    if (used + grid.gap + width > style.width) {
      blocks.push([]);
      used = margin;
    }
    blocks.at(-1)?.push(column);
    used += grid.gap + width;
  }
  return blocks.flatMap((columns, i) => [
    ...(i > 0 ? [""] : []),
    ...blockLines(grid, columns, { nameWidth, widths }, style),
  ]);
}

function blockLines(
  { headings, names, rows, colours, sides, gap, rule }: TextGrid,
  columns: readonly number[],
  { nameWidth, widths }: { nameWidth: number; widths: readonly number[] },
  style: TerminalStyle,
): string[] {
  const line = (name: string, texts: readonly string[], papers?: readonly Rgb[]) => {
    const strokes = columns.map((column, i) => {
      const width = widths[column] ?? 0;
      const side = sides?.[column] === "left" ? "right" : "left";
      const lead = i === 0 && nameWidth === 0 ? "" : " ".repeat(gap);
      const text = lead + padded(cut(texts[column] ?? "", width), width, side);
      const paper = papers?.[column];
      return paper === undefined ? { text } : { text, paper, ink: inkOn(paper) };
    });
    const start = padded(cut(name, nameWidth), nameWidth, "left");
    const isApart = colours !== undefined && nameWidth > 0;
    return paint([{ text: isApart ? `${start} ` : start }, ...strokes], style);
  };
  const dashes = widths.map((width) => "-".repeat(width));
  return [
    line("", headings),
    ...(rule ? [line("", dashes)] : []),
    ...rows.map((row, i) => line(names[i] ?? "", row, colours?.[i])),
  ];
}
