import type { Cell } from "./slice.ts";

/** How far Page Up and Page Down jump: a quarter of MNIST's 28 rows. */
const page = 7;

/**
 * The cell that a key leads to, as in a spreadsheet: arrows go one pixel, Home and End to the ends
 * of the row (with Ctrl or ⌘: of the image), Page Up and Page Down seven rows. Held inside the
 * image; undefined when the key moves nothing.
 */
export function moveCell(
  { row, column }: Cell,
  key: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  [height, width]: readonly [number, number],
): Cell | undefined {
  const far = key.ctrlKey || key.metaKey;
  const steps: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? height - 1 : row, column: width - 1 },
  };
  const step = steps[key.key];
  return step && { row: within(step.row, height), column: within(step.column, width) };
}

function within(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}
