/** parameter[i] −= learningRate · gradient[i], in place, for `count` values. */
export function descend(parameter: usize, gradient: usize, learningRate: f32, count: i32): void {
  const rate = f32x4.splat(learningRate);
  const end = parameter + ((<usize>count) << 2);
  const whole = parameter + ((<usize>(count & ~3)) << 2);
  let at = parameter;
  let from = gradient;
  for (; at < whole; at += 16) {
    v128.store(at, f32x4.sub(v128.load(at), f32x4.mul(v128.load(from), rate)));
    from += 16;
  }
  for (; at < end; at += 4) {
    store<f32>(at, load<f32>(at) - load<f32>(from) * learningRate);
    from += 4;
  }
}
