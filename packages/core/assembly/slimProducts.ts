/**
 * to = a · bᵀ, `[rows, inner] · [columns, inner]ᵀ → [rows, columns]`, for few columns: each value is the
 * product of two rows that lie in one piece.
 */
export function rowTimesRowProduct(
  a: usize,
  b: usize,
  to: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  const whole = inner & ~7;
  for (let row = 0; row < rows; row++) {
    const left = a + ((<usize>(row * inner)) << 2);
    for (let column = 0; column < columns; column++) {
      const right = b + ((<usize>(column * inner)) << 2);
      let even = f32x4.splat(0);
      let odd = even;
      let k = 0;
      for (; k < whole; k += 8) {
        const at = (<usize>k) << 2;
        even = f32x4.add(even, f32x4.mul(v128.load(left + at), v128.load(right + at)));
        odd = f32x4.add(odd, f32x4.mul(v128.load(left + at, 16), v128.load(right + at, 16)));
      }
      const sums = f32x4.add(even, odd);
      let sum =
        f32x4.extract_lane(sums, 0) +
        f32x4.extract_lane(sums, 1) +
        (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
      for (; k < inner; k++) {
        const at = (<usize>k) << 2;
        sum += load<f32>(left + at) * load<f32>(right + at);
      }
      store<f32>(to + ((<usize>(row * columns + column)) << 2), sum);
    }
  }
}

/**
 * to = a · b, `[rows, inner] · [inner, columns] → [rows, columns]`, for few rows: each row of the result
 * is a sum of b's rows, four at a time, which lie in one piece. a's value (row, k) is at
 * `a` + row · `aRowStep` + k · `aInnerStep`, in bytes.
 */
export function sumOfRowsProduct(
  a: usize,
  aRowStep: usize,
  aInnerStep: usize,
  b: usize,
  to: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  const step = (<usize>columns) << 2;
  const whole = columns & ~3;
  memory.fill(to, 0, <usize>rows * step);
  for (let row = 0; row < rows; row++) {
    const target = to + <usize>row * step;
    let value = a + <usize>row * aRowStep;
    let source = b;
    let k = 0;
    for (; k + 4 <= inner; k += 4) {
      const share0 = v128.load32_splat(value);
      const share1 = v128.load32_splat(value + aInnerStep);
      const share2 = v128.load32_splat(value + 2 * aInnerStep);
      const share3 = v128.load32_splat(value + 3 * aInnerStep);
      let column = 0;
      for (; column < whole; column += 4) {
        const at = source + ((<usize>column) << 2);
        const sum = f32x4.add(
          f32x4.add(f32x4.mul(share0, v128.load(at)), f32x4.mul(share1, v128.load(at + step))),
          f32x4.add(
            f32x4.mul(share2, v128.load(at + 2 * step)),
            f32x4.mul(share3, v128.load(at + 3 * step)),
          ),
        );
        const here = target + ((<usize>column) << 2);
        v128.store(here, f32x4.add(v128.load(here), sum));
      }
      for (; column < columns; column++) {
        const at = source + ((<usize>column) << 2);
        const sum =
          f32x4.extract_lane(share0, 0) * load<f32>(at) +
          f32x4.extract_lane(share1, 0) * load<f32>(at + step) +
          (f32x4.extract_lane(share2, 0) * load<f32>(at + 2 * step) +
            f32x4.extract_lane(share3, 0) * load<f32>(at + 3 * step));
        const here = target + ((<usize>column) << 2);
        store<f32>(here, load<f32>(here) + sum);
      }
      value += 4 * aInnerStep;
      source += 4 * step;
    }
    for (; k < inner; k++) {
      const share = load<f32>(value);
      const shares = f32x4.splat(share);
      let column = 0;
      for (; column < whole; column += 4) {
        const at = (<usize>column) << 2;
        const sum = f32x4.add(v128.load(target + at), f32x4.mul(shares, v128.load(source + at)));
        v128.store(target + at, sum);
      }
      for (; column < columns; column++) {
        const at = (<usize>column) << 2;
        store<f32>(target + at, load<f32>(target + at) + share * load<f32>(source + at));
      }
      value += aInnerStep;
      source += step;
    }
  }
}
