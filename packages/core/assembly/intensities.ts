import { appendPlaces, everyPlace, fillTable } from "./nonZeros";

/** to[i] = bytes[i] / 255, as float32, for `count` bytes. */
export function intensities(bytes: usize, to: usize, count: i32): void {
  const whole = count & ~15;
  let i = 0;
  for (; i < whole; i += 16) {
    sixteen(v128.load(bytes + <usize>i), to + ((<usize>i) << 2));
  }
  for (; i < count; i++) {
    store<f32>(to + ((<usize>i) << 2), <f32>load<u8>(bytes + <usize>i) / 255);
  }
}

/**
 * The same for `rows` rows of `length` bytes, and in the same pass what `listNonZeros` lists of them:
 * bytes are a quarter of what floats are to look through. Returns how many are not 0.
 */
export function listedIntensities(
  bytes: usize,
  to: usize,
  rows: i32,
  length: i32,
  places: usize,
  ends: usize,
  table: usize,
): i32 {
  fillTable(table);
  const whole = length & ~15;
  let end = places;
  store<i32>(ends, 0);
  for (let row = 0; row < rows; row++) {
    let i = 0;
    for (; i < whole; i += 16) {
      const some = v128.load(bytes);
      sixteen(some, to);
      const mask = ~(<u32>i8x16.bitmask(i8x16.eq(some, i8x16.splat(0)))) & 0xffff;
      if (mask != 0) end = appendPlaces(mask, <i64>i * everyPlace, end, table);
      bytes += 16;
      to += 64;
    }
    for (; i < length; i++) {
      const byte = load<u8>(bytes);
      store<f32>(to, <f32>byte / 255);
      store<u16>(end, <u16>i);
      end += byte != 0 ? 2 : 0;
      bytes += 1;
      to += 4;
    }
    store<i32>(ends + ((<usize>row + 1) << 2), <i32>(end - places));
  }
  return <i32>((end - places) >> 1);
}

function sixteen(bytes: v128, to: usize): void {
  if (!v128.any_true(bytes)) {
    // Most of a digit is paper, and dividing takes long.
    const zero = f32x4.splat(0);
    v128.store(to, zero);
    v128.store(to, zero, 16);
    v128.store(to, zero, 32);
    v128.store(to, zero, 48);
    return;
  }
  const most = f32x4.splat(255);
  const low = i16x8.extend_low_i8x16_u(bytes);
  const high = i16x8.extend_high_i8x16_u(bytes);
  v128.store(to, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(low)), most));
  v128.store(to, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(low)), most), 16);
  v128.store(to, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(high)), most), 32);
  v128.store(to, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(high)), most), 48);
}
