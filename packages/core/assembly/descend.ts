import { slopes } from "./slopes";
import { loadSome, storeSome } from "./someOfFour";

/** parameter[i] −= learningRate · (gradient[i] + weightDecay · parameter[i]), in place, for `count` values. */
export function descend(
  parameter: usize,
  gradient: usize,
  learningRate: f32,
  weightDecay: f32,
  count: i32,
): void {
  const rate = f32x4.splat(learningRate);
  for (let left = count; left > 0; left -= 4) {
    const values = loadSome(parameter, left);
    const step = f32x4.mul(slopes(gradient, values, weightDecay, left), rate);
    storeSome(parameter, f32x4.sub(values, step), left);
    parameter += 16;
    gradient += 16;
  }
}
