import type { Result, Row } from "./result.ts";
import { wrapped } from "./wrapped.ts";

/** More numbers than this are counted, not shown, if they are all the same. */
const mostShown = 100;

const [whatWidth, differenceWidth, gap] = [26, 10, "  "];

/** Prints the comparison as a table for each part of the chapter, as wide as the terminal, or 100. */
export function showResult({ sections }: Result): void {
  const width = Math.max(80, process.stdout.columns ?? 100);
  const numbersWidth = Math.floor((width - whatWidth - differenceWidth - 3 * gap.length) / 2);
  const widths = [whatWidth, numbersWidth, numbersWidth, differenceWidth];
  for (const { title, rows } of sections) {
    console.log(`\n${title}\n`);
    printColumns([["what"], ["the book"], ["ours"], ["difference"]], widths);
    printColumns(
      widths.map((each) => ["─".repeat(each)]),
      widths,
    );
    for (const row of rows) printColumns(cellsOf(row, widths), widths);
    const notes = new Set(rows.flatMap(({ notes }) => notes ?? []));
    if (notes.size > 0) console.log();
    for (const note of notes) console.log(`* ${note}`);
  }
}

/** Each cell as lines that fit its column. */
function cellsOf({ what, book, ours, difference, notes }: Row, [first = 0, second = 0]: number[]) {
  const count = book.flat().length;
  const isLong = count > mostShown && difference === "0";
  const digits = Math.max(...[...book.flat(), ...ours.flat()].map(({ length }) => length));
  const lines = (numbers: Row["book"]) =>
    numbers.flatMap((line) =>
      wrapped(
        line.map((number) => number.padStart(digits)),
        second,
      ),
    );
  return [
    wrapped(`${what}${notes ? " *" : ""}`.split(" "), first),
    isLong ? [`${count} numbers`] : lines(book),
    isLong ? ["the same"] : lines(ours),
    [difference],
  ];
}

function printColumns(cells: readonly string[][], widths: readonly number[]): void {
  const height = Math.max(...cells.map(({ length }) => length));
  for (let i = 0; i < height; i++) {
    const line = cells.map((lines, column) => (lines[i] ?? "").padEnd(widths[column] ?? 0));
    console.log(line.join(gap).trimEnd());
  }
}
