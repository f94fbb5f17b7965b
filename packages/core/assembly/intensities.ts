/**
 * to[i] = bytes[i] / 255, correctly rounded to float32, for `count` bytes.
 *
 * A division costs four multiplications, so this multiplies by 1/255 in two parts: `high` is its first
 * 16 bits, whose product with a byte is exact, and `low` the rest. Only their sum is rounded.
 */
export function intensities(bytes: usize, to: usize, count: i32): void {
  const high = f32x4.splat(<f32>(32896.0 / 8388608.0));
  const low = f32x4.splat(<f32>(1.0 / 255.0 - 32896.0 / 8388608.0));
  const whole = count & ~15;
  let i = 0;
  for (; i < whole; i += 16) {
    const sixteen = v128.load(bytes + <usize>i);
    const target = to + ((<usize>i) << 2);
    const first = i16x8.extend_low_i8x16_u(sixteen);
    const last = i16x8.extend_high_i8x16_u(sixteen);
    v128.store(target, scaled(i32x4.extend_low_i16x8_u(first), high, low));
    v128.store(target, scaled(i32x4.extend_high_i16x8_u(first), high, low), 16);
    v128.store(target, scaled(i32x4.extend_low_i16x8_u(last), high, low), 32);
    v128.store(target, scaled(i32x4.extend_high_i16x8_u(last), high, low), 48);
  }
  for (; i < count; i++) {
    store<f32>(to + ((<usize>i) << 2), <f32>load<u8>(bytes + <usize>i) / 255);
  }
}

function scaled(whole: v128, high: v128, low: v128): v128 {
  const values = f32x4.convert_i32x4_s(whole);
  return f32x4.add(f32x4.mul(values, high), f32x4.mul(values, low));
}
