/** to[i] = bytes[i] / 255, as float32, for `count` bytes. */
export function intensities(bytes: usize, to: usize, count: i32): void {
  const most = f32x4.splat(255);
  const whole = count & ~15;
  let i = 0;
  for (; i < whole; i += 16) {
    const sixteen = v128.load(bytes + <usize>i);
    const target = to + ((<usize>i) << 2);
    const low = i16x8.extend_low_i8x16_u(sixteen);
    const high = i16x8.extend_high_i8x16_u(sixteen);
    v128.store(target, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(low)), most));
    v128.store(target, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(low)), most), 16);
    v128.store(target, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(high)), most), 32);
    v128.store(target, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(high)), most), 48);
  }
  for (; i < count; i++) {
    store<f32>(to + ((<usize>i) << 2), <f32>load<u8>(bytes + <usize>i) / 255);
  }
}
