import { slopes } from "./slopes";
import { loadSome, storeSome } from "./someOfFour";

/**
 * A step along a direction that remembers, in place, for `count` values:
 * direction[i] = momentum · direction[i] + share · slope[i], and
 * parameter[i] −= learningRate · direction[i], or · (slope[i] + momentum · direction[i]) if it
 * `looksAhead`. The slope is gradient[i] + weightDecay · parameter[i].
 */
export function descendWithMomentum(
  parameter: usize,
  gradient: usize,
  direction: usize,
  learningRate: f32,
  momentum: f32,
  share: f32,
  weightDecay: f32,
  looksAhead: bool,
  count: i32,
): void {
  const rate = f32x4.splat(learningRate);
  const kept = f32x4.splat(momentum);
  const added = f32x4.splat(share);
  for (let left = count; left > 0; left -= 4) {
    const values = loadSome(parameter, left);
    const slope = slopes(gradient, values, weightDecay, left);
    const last = loadSome(direction, left);
    const along = f32x4.add(f32x4.mul(kept, last), f32x4.mul(added, slope));
    const way = looksAhead ? f32x4.add(slope, f32x4.mul(kept, along)) : along;
    storeSome(direction, along, left);
    storeSome(parameter, f32x4.sub(values, f32x4.mul(rate, way)), left);
    parameter += 16;
    gradient += 16;
    direction += 16;
  }
}
