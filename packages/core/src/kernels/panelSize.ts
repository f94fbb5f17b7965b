/** How many numbers a matrix takes in panels: its columns filled up to a multiple of four. */
export function panelSize(rows: number, columns: number): number {
  return rows * ((columns + 3) & ~3);
}
