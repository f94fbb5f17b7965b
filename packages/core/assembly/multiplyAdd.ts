/** to[i] += a[i] · b[i] */
export function addProducts(to: usize, a: usize, b: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const at = (<usize>i) << 2;
    const product = f32x4.mul(v128.load(a + at), v128.load(b + at));
    v128.store(to + at, f32x4.add(v128.load(to + at), product));
  }
  for (; i < count; i++) {
    const at = (<usize>i) << 2;
    store<f32>(to + at, load<f32>(to + at) + load<f32>(a + at) * load<f32>(b + at));
  }
}

/** to[i] += factor · values[i] */
export function addScaled(to: usize, factor: f32, values: usize, count: i32): void {
  const factors = f32x4.splat(factor);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const at = (<usize>i) << 2;
    const product = f32x4.mul(factors, v128.load(values + at));
    v128.store(to + at, f32x4.add(v128.load(to + at), product));
  }
  for (; i < count; i++) {
    const at = (<usize>i) << 2;
    store<f32>(to + at, load<f32>(to + at) + factor * load<f32>(values + at));
  }
}

/** Σ a[i] · b[i] */
export function sumOfProducts(a: usize, b: usize, count: i32): f32 {
  let sums = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const at = (<usize>i) << 2;
    sums = f32x4.add(sums, f32x4.mul(v128.load(a + at), v128.load(b + at)));
  }
  let sum =
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    f32x4.extract_lane(sums, 2) +
    f32x4.extract_lane(sums, 3);
  for (; i < count; i++) sum += load<f32>(a + ((<usize>i) << 2)) * load<f32>(b + ((<usize>i) << 2));
  return sum;
}
