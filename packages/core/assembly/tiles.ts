/** Copies `count` values. */
export function copyRow(from: usize, to: usize, count: i32): void {
  const end = from + ((<usize>count) << 2);
  for (; from + 16 <= end; from += 16) {
    v128.store(to, v128.load(from));
    to += 16;
  }
  for (; from < end; from += 4) {
    store<f32>(to, load<f32>(from));
    to += 4;
  }
}

/**
 * Turns `rows` rows, at most 4, into columns: the value (row, column) goes from `from` + row · `step` +
 * column · 4 to `to` + row · 4 + column · `toStep`, for the first `columns` columns.
 */
export function transposeTile(
  from: usize,
  step: usize,
  rows: i32,
  columns: i32,
  to: usize,
  toStep: usize,
): void {
  let column = 0;
  if (rows == 4) {
    for (; column + 4 <= columns; column += 4) {
      // Pairs first, then pairs of pairs.
      const a = v128.load(from);
      const b = v128.load(from + step);
      const c = v128.load(from + 2 * step);
      const d = v128.load(from + 3 * step);
      const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
      v128.store(to + toStep, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
      v128.store(to + 2 * toStep, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
      v128.store(to + 3 * toStep, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
      from += 16;
      to += 4 * toStep;
    }
  }
  for (; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      store<f32>(to + ((<usize>row) << 2), load<f32>(from + <usize>row * step));
    }
    from += 4;
    to += toStep;
  }
}
