/** One piece of a lesson's program: shown, run and edited as a whole. */
export interface Cell {
  readonly name: string;
  readonly code: string;
  /** The line of the lesson's file that the code begins on, counted from 1. */
  readonly line: number;
}

/**
 * Cuts a lesson's program into its cells. A line `// %% name` begins a cell, as in the percent
 * format that editors know; blank lines around its code are left out.
 *
 * @throws SyntaxError when there is no cell, code before the first one, a cell without a name or
 * without code, or two cells of one name.
 */
export function parseCells(source: string): Cell[] {
  const lines = source.split(/\r?\n/);
  const starts = lines.flatMap((line, i) => (line.startsWith("// %%") ? [i] : []));
  const before = lines.slice(0, starts[0]).findIndex((line) => line.trim() !== "");
  if (before !== -1) {
    throw new SyntaxError(`line ${before + 1} stands before the first cell; begin with // %% name`);
  }

  const cells = starts.map((start, i) => readCell(lines, start, starts[i + 1] ?? lines.length));
  if (cells.length === 0) throw new SyntaxError("found no cell; begin one with // %% name");
  const names = new Map<string, number>();
  for (const { name, line } of cells) {
    const other = names.get(name);
    if (other !== undefined) {
      throw new SyntaxError(
        `the cells at lines ${other} and ${line} are both named "${name}"; rename one of them`,
      );
    }
    names.set(name, line);
  }
  return cells;
}

function readCell(lines: readonly string[], start: number, end: number): Cell {
  const name = (lines[start] ?? "").slice("// %%".length).trim();
  if (name === "") throw new SyntaxError(`the cell at line ${start + 1} has no name`);
  let first = start + 1;
  let last = end;
  while (first < last && lines[first]?.trim() === "") first += 1;
  while (first < last && lines[last - 1]?.trim() === "") last -= 1;
  if (first === last) throw new SyntaxError(`the cell "${name}" at line ${start + 1} has no code`);
  return { name, code: lines.slice(first, last).join("\n"), line: first + 1 };
}
