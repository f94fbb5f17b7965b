/**
 * Copies `width` columns of a matrix to where they lie side by side, row after row, so that a product
 * reads them in one go: to[row · width + column]. Columns from `valid` on become 0.
 *
 * The value at (row, column) is at `from` + row · `rowStep` + column · `columnStep`; steps are in bytes,
 * and one of them is 4. `width` and `to` suit whole vectors of 4.
 *
 * Returns 0 if all values are finite, and NaN if one is not. (Or if the sum of four is too large for
 * float32, which does no harm.)
 */
export function packPanel(
  from: usize,
  rowStep: usize,
  columnStep: usize,
  rows: i32,
  valid: i32,
  width: i32,
  to: usize,
): f32 {
  const toStep = (<usize>width) << 2;
  let check = f32x4.splat(0);
  const zero = f32x4.splat(0);
  const whole = valid & ~3;
  let column = 0;
  if (columnStep == 4) {
    for (let row = 0; row < rows; row++) {
      const source = from + <usize>row * rowStep;
      const target = to + <usize>row * toStep;
      for (column = 0; column < whole; column += 4) {
        const values = v128.load(source + ((<usize>column) << 2));
        check = f32x4.add(check, f32x4.mul(values, zero));
        v128.store(target + ((<usize>column) << 2), values);
      }
    }
    column = whole;
  } else {
    const rowsInFours = rows & ~3;
    for (column = 0; column < whole; column += 4) {
      const first = from + <usize>column * columnStep;
      const second = first + columnStep;
      const third = second + columnStep;
      const fourth = third + columnStep;
      let target = to + ((<usize>column) << 2);
      let row = 0;
      for (; row < rowsInFours; row += 4) {
        // Turns four rows of four around: pairs first, then pairs of pairs.
        const at = (<usize>row) << 2;
        const a = v128.load(first + at);
        const b = v128.load(second + at);
        const c = v128.load(third + at);
        const d = v128.load(fourth + at);
        const sum = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
        check = f32x4.add(check, f32x4.mul(sum, zero));
        const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
        const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
        const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
        const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
        v128.store(target, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
        v128.store(target + toStep, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
        v128.store(target + 2 * toStep, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
        v128.store(target + 3 * toStep, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
        target += 4 * toStep;
      }
      for (; row < rows; row++) {
        const at = (<usize>row) << 2;
        const values = f32x4.replace_lane(
          f32x4.replace_lane(
            f32x4.replace_lane(f32x4.splat(load<f32>(first + at)), 1, load<f32>(second + at)),
            2,
            load<f32>(third + at),
          ),
          3,
          load<f32>(fourth + at),
        );
        check = f32x4.add(check, f32x4.mul(values, zero));
        v128.store(target, values);
        target += toStep;
      }
    }
  }
  // What is left: single columns, then padding.
  let oneCheck: f32 = 0;
  for (; column < width; column++) {
    const source = from + <usize>column * columnStep;
    const target = to + ((<usize>column) << 2);
    for (let row = 0; row < rows; row++) {
      const value: f32 = column < valid ? load<f32>(source + <usize>row * rowStep) : 0;
      oneCheck += value * 0;
      store<f32>(target + <usize>row * toStep, value);
    }
  }
  return (
    oneCheck +
    f32x4.extract_lane(check, 0) +
    f32x4.extract_lane(check, 1) +
    f32x4.extract_lane(check, 2) +
    f32x4.extract_lane(check, 3)
  );
}
