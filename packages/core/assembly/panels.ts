/** How many columns the panel that begins here has: 32 while they last, else 8. */
export function panelWidth(columnsLeft: i32): i32 {
  return columnsLeft > 16 ? 32 : 8;
}

/** Stores the first `valid` of the 8 numbers in `low` and `high`. */
export function storeSome(to: usize, low: v128, high: v128, valid: i32): void {
  if (valid >= 8) {
    v128.store(to, low);
    v128.store(to, high, 16);
    return;
  }
  let rest = low;
  let left = valid;
  let at = to;
  if (left >= 4) {
    v128.store(at, low);
    rest = high;
    left -= 4;
    at += 16;
  }
  if (left > 0) store<f32>(at, f32x4.extract_lane(rest, 0));
  if (left > 1) store<f32>(at, f32x4.extract_lane(rest, 1), 4);
  if (left > 2) store<f32>(at, f32x4.extract_lane(rest, 2), 8);
}
