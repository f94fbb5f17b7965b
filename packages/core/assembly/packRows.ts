import { loadSome } from "./someOfFour";

/**
 * Copies scattered rows of a matrix into panels of eight columns, the last one of four where that
 * suffices, as `packPanels` does: `to[column / 8][row][column % 8]`, with zeros where there is no column.
 * Row i begins `rowStarts[i]` bytes behind `from`.
 */
export function packRows(from: usize, rowStarts: usize, rows: i32, columns: i32, to: usize): void {
  const end = rowStarts + ((<usize>rows) << 2);
  for (let left = columns; left > 0; left -= 8) {
    for (let at = rowStarts; at < end; at += 4) {
      const source = from + load<u32>(at);
      v128.store(to, loadSome(source, left));
      to += 16;
      if (left > 4) {
        v128.store(to, loadSome(source + 16, left - 4));
        to += 16;
      }
    }
    from += 32;
  }
}
