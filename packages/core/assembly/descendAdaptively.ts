import { slopes } from "./slopes";
import { loadSome, storeSome } from "./someOfFour";

/**
 * A step of Adam, in place, for `count` values:
 * mean[i] = beta1 · mean[i] + (1 − beta1) · slope[i],
 * square[i] = beta2 · square[i] + (1 − beta2) · slope[i]², and
 * parameter[i] = kept · parameter[i] − stepSize · mean[i] / (√square[i] · rootScale + epsilon).
 * The slope is gradient[i] + weightDecay · parameter[i].
 *
 * `newShare1` and `newShare2` are 1 − beta1 and 1 − beta2, which lose less if they are rounded by themselves.
 */
export function descendAdaptively(
  parameter: usize,
  gradient: usize,
  mean: usize,
  square: usize,
  beta1: f32,
  newShare1: f32,
  beta2: f32,
  newShare2: f32,
  stepSize: f32,
  rootScale: f32,
  epsilon: f32,
  kept: f32,
  weightDecay: f32,
  count: i32,
): void {
  for (let left = count; left > 0; left -= 4) {
    const values = loadSome(parameter, left);
    const slope = slopes(gradient, values, weightDecay, left);
    const means = f32x4.add(
      f32x4.mul(f32x4.splat(beta1), loadSome(mean, left)),
      f32x4.mul(f32x4.splat(newShare1), slope),
    );
    const squares = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), loadSome(square, left)),
      f32x4.mul(f32x4.mul(f32x4.splat(newShare2), slope), slope),
    );
    const roots = f32x4.mul(f32x4.sqrt(squares), f32x4.splat(rootScale));
    const way = f32x4.div(
      f32x4.mul(f32x4.splat(stepSize), means),
      f32x4.add(roots, f32x4.splat(epsilon)),
    );
    storeSome(mean, means, left);
    storeSome(square, squares, left);
    storeSome(parameter, f32x4.sub(f32x4.mul(f32x4.splat(kept), values), way), left);
    parameter += 16;
    gradient += 16;
    mean += 16;
    square += 16;
  }
}
