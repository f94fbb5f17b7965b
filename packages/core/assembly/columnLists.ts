/**
 * Lists the entries of a matrix that are not 0, column by column, from what `listNonZeros` has listed row
 * by row: for each the number of its row (u32) and its value (f32). The entries of a column begin at
 * starts[column], a byte offset behind `entries`, and end where those of the next column begin.
 *
 * `starts` has room for length + 2 numbers, `entries` for two numbers for each value that is not 0.
 */
export function listColumns(
  matrix: usize,
  rows: i32,
  length: i32,
  places: usize,
  ends: usize,
  starts: usize,
  entries: usize,
): void {
  memory.fill(starts, 0, (<usize>length + 2) << 2);
  const last = places + <usize>load<i32>(ends + ((<usize>rows) << 2));
  // Each column's count, two places further on.
  for (let at = places; at < last; at += 2) {
    const here = starts + ((<usize>load<u16>(at)) << 2);
    store<i32>(here, load<i32>(here, 8) + 8, 8);
  }
  // Each column's start, one place further on: there it moves along while the column is filled.
  let sum = 0;
  for (let column = 0; column < length; column++) {
    const here = starts + ((<usize>column) << 2);
    sum += load<i32>(here, 8);
    store<i32>(here, sum, 8);
  }
  let at = places;
  for (let row = 0; row < rows; row++) {
    const end = places + <usize>load<i32>(ends + ((<usize>row) << 2), 4);
    const values = matrix + ((<usize>(row * length)) << 2);
    for (; at < end; at += 2) {
      const place = (<usize>load<u16>(at)) << 2;
      const start = load<i32>(starts + place, 4);
      store<i32>(starts + place, start + 8, 4);
      const entry = entries + <usize>start;
      store<i32>(entry, row);
      store<f32>(entry, load<f32>(values + place), 4);
    }
  }
}
