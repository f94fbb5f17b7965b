import type { Cell } from "./slice.ts";

/** How far Page Up and Page Down jump: a quarter of MNIST's 28 rows. */
const page = 7;

/** The parts of a keyboard event that decide where the cursor goes. */
export type Keys = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">;

/**
 * The cell that a key leads to, as in a spreadsheet: arrows go one pixel, Home and End to the ends
 * of the row (with Ctrl: of the image), Page Up and Page Down seven rows. Held inside the image;
 * undefined when the key moves nothing or, with Alt or ⌘, belongs to the browser.
 */
export function moveCell(
  { row, column }: Cell,
  keys: Keys,
  [height, width]: readonly [number, number],
): Cell | undefined {
  if (keys.altKey || keys.metaKey) return undefined;
  const steps: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: keys.ctrlKey ? 0 : row, column: 0 },
    End: { row: keys.ctrlKey ? height - 1 : row, column: width - 1 },
  };
  const step = steps[keys.key];
  return step && { row: within(step.row, height), column: within(step.column, width) };
}

function within(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}
