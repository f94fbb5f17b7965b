/**
 * Copies part of a matrix into panels of eight columns, the last one of four where that suffices:
 * `to[column / 8][row][column % 8]`, with zeros where there is no column. So the numbers that are
 * multiplied with each other's neighbours lie behind each other in memory.
 *
 * The part has `rows` rows, which become those from `firstRow` on in panels of `rowsInPanel` rows.
 * From one number of it to the next is `rowStep` bytes downwards and `columnStep` to the right.
 */
export function packPanels(
  from: usize,
  rows: i32,
  columns: i32,
  rowStep: i32,
  columnStep: i32,
  to: usize,
  firstRow: i32,
  rowsInPanel: i32,
): void {
  for (let column = 0; column < columns; column += 8) {
    const width = columns - column > 4 ? 8 : 4;
    const filled = min(width, columns - column);
    let source = from + <usize>(column * columnStep);
    let target = to + ((<usize>(column * rowsInPanel + firstRow * width)) << 2);
    for (let row = 0; row < rows; row++) {
      if (columnStep == 4 && filled == 8) {
        v128.store(target, v128.load(source));
        v128.store(target, v128.load(source, 16), 16);
      } else {
        for (let i = 0; i < filled; i++) {
          store<f32>(target + ((<usize>i) << 2), load<f32>(source + <usize>(i * columnStep)));
        }
        for (let i = filled; i < width; i++) store<f32>(target + ((<usize>i) << 2), 0);
      }
      source += <usize>rowStep;
      target += (<usize>width) << 2;
    }
  }
}
