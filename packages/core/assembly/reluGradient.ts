/** to[i] = gradient[i] where inputs[i] > 0, else 0 · gradient[i]. A gradient that is NaN stays it. */
export function reluGradient(gradient: usize, inputs: usize, to: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const bulk = count & ~3;
  let i = 0;
  for (; i < bulk; i += 4) {
    const at = (<usize>i) << 2;
    const isOn = f32x4.gt(v128.load(inputs + at), zero);
    const slope = v128.and(isOn, f32x4.splat(1));
    v128.store(to + at, f32x4.mul(v128.load(gradient + at), slope));
  }
  for (; i < count; i++) {
    const at = (<usize>i) << 2;
    const slope: f32 = load<f32>(inputs + at) > 0 ? 1 : 0;
    store<f32>(to + at, load<f32>(gradient + at) * slope);
  }
}
