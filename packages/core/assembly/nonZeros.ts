/**
 * Lists the values of a row that are not 0 (NaN is not), as pairs: place (i32), value (f32).
 * Returns how many there are. `list` has room for 8 bytes for each value of the row.
 */
export function listNonZeros(row: usize, length: i32, list: usize): i32 {
  const zero = f32x4.splat(0);
  const whole = length & ~15;
  let to = list;
  let i = 0;
  for (; i < whole; i += 16) {
    const at = row + ((<usize>i) << 2);
    const low = i16x8.narrow_i32x4_s(
      f32x4.ne(v128.load(at), zero),
      f32x4.ne(v128.load(at, 16), zero),
    );
    const high = i16x8.narrow_i32x4_s(
      f32x4.ne(v128.load(at, 32), zero),
      f32x4.ne(v128.load(at, 48), zero),
    );
    let mask = i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
    while (mask) {
      const place = i + ctz(mask);
      mask &= mask - 1;
      store<i32>(to, place);
      store<f32>(to, load<f32>(row + ((<usize>place) << 2)), 4);
      to += 8;
    }
  }
  for (; i < length; i++) {
    const value = load<f32>(row + ((<usize>i) << 2));
    if (value != 0) {
      store<i32>(to, i);
      store<f32>(to, value, 4);
      to += 8;
    }
  }
  return <i32>(to - list) >> 3;
}

/** Counts the zeros among `samples` of `length` values, spread over all of them. */
export function countZeros(values: usize, length: i32, samples: i32): i32 {
  // Steps by the golden section meet no period of rows and columns.
  const step = <u32>(<f64>length * 0.6180339887498949) | 1;
  let place: u32 = 0;
  let zeros = 0;
  for (let i = 0; i < samples; i++) {
    zeros += i32(load<f32>(values + ((<usize>place) << 2)) == 0);
    place = (place + step) % <u32>length;
  }
  return zeros;
}
