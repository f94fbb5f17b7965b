/** The first `count` of four numbers, and zeros; all four if there are more. */
export function loadSome(from: usize, count: i32): v128 {
  if (count >= 4) return v128.load(from);
  let some = f32x4.splat(0);
  if (count > 0) some = f32x4.replace_lane(some, 0, load<f32>(from));
  if (count > 1) some = f32x4.replace_lane(some, 1, load<f32>(from, 4));
  if (count > 2) some = f32x4.replace_lane(some, 2, load<f32>(from, 8));
  return some;
}

/** Stores the first `count` of four numbers, or all four if there is room for more. */
export function storeSome(to: usize, some: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, some);
    return;
  }
  if (count > 0) store<f32>(to, f32x4.extract_lane(some, 0));
  if (count > 1) store<f32>(to, f32x4.extract_lane(some, 1), 4);
  if (count > 2) store<f32>(to, f32x4.extract_lane(some, 2), 8);
}
