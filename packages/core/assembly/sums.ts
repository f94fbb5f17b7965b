/** How many rows are added up before their sum joins the rest: sums of few numbers lose little. */
const rowsAtOnce: i32 = 256;

/** The sum of each column, times `scale`: `to[j] = scale · Σ_i from[i][j]` */
export function columnSums(from: usize, rows: i32, columns: i32, to: usize, scale: f32): void {
  const rowBytes = (<usize>columns) << 2;
  let column = 0;
  for (; column + 8 <= columns; column += 8) {
    let total0 = f32x4.splat(0);
    let total1 = f32x4.splat(0);
    let at = from + ((<usize>column) << 2);
    for (let first = 0; first < rows; first += rowsAtOnce) {
      let sum0 = f32x4.splat(0);
      let sum1 = f32x4.splat(0);
      for (let row = min(rowsAtOnce, rows - first); row > 0; row--) {
        sum0 = f32x4.add(sum0, v128.load(at));
        sum1 = f32x4.add(sum1, v128.load(at, 16));
        at += rowBytes;
      }
      total0 = f32x4.add(total0, sum0);
      total1 = f32x4.add(total1, sum1);
    }
    const target = to + ((<usize>column) << 2);
    v128.store(target, f32x4.mul(total0, f32x4.splat(scale)));
    v128.store(target, f32x4.mul(total1, f32x4.splat(scale)), 16);
  }
  for (; column < columns; column++) {
    let total: f32 = 0;
    let at = from + ((<usize>column) << 2);
    for (let first = 0; first < rows; first += rowsAtOnce) {
      let sum: f32 = 0;
      for (let row = min(rowsAtOnce, rows - first); row > 0; row--) {
        sum += load<f32>(at);
        at += rowBytes;
      }
      total += sum;
    }
    store<f32>(to + ((<usize>column) << 2), total * scale);
  }
}

/** The sum of each row, times `scale`: `to[i] = scale · Σ_j from[i][j]` */
export function rowSums(from: usize, rows: i32, columns: i32, to: usize, scale: f32): void {
  for (let row = 0; row < rows; row++) {
    let total: f32 = 0;
    for (let first = 0; first < columns; first += 4 * rowsAtOnce) {
      const count = min(4 * rowsAtOnce, columns - first);
      let sums = f32x4.splat(0);
      let i = 0;
      for (; i + 4 <= count; i += 4) {
        sums = f32x4.add(sums, v128.load(from));
        from += 16;
      }
      let sum =
        f32x4.extract_lane(sums, 0) +
        f32x4.extract_lane(sums, 1) +
        f32x4.extract_lane(sums, 2) +
        f32x4.extract_lane(sums, 3);
      for (; i < count; i++) {
        sum += load<f32>(from);
        from += 4;
      }
      total += sum;
    }
    store<f32>(to + ((<usize>row) << 2), total * scale);
  }
}
