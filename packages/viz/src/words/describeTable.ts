import type { TablePicture } from "../table.ts";
import { countOf, listWords } from "./listWords.ts";
import { tableText } from "./tableText.ts";

/** Reads a short table out row by row; of a long one the first and the last row. */
export function describeTable(picture: TablePicture): string[] {
  const { headings, rows } = tableText(picture);
  const read = (i: number) =>
    `Row ${i + 1}: ${headings.map((heading, column) => `${heading} ${rows[i]?.[column] ?? ""}`).join(", ")}.`;
  const shown = rows.length > 12 ? [0, rows.length - 1] : rows.keys();
  return [
    `A table of ${countOf(rows.length, "row")} and ${countOf(headings.length, "column")}: ${listWords(headings)}.`,
    ...Array.from(shown, read),
  ];
}
