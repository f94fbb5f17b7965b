import { loadSome } from "./someOfFour";

/**
 * The slopes of the first `count` of four parameters: their gradients, and the share `weightDecay` of
 * the parameters themselves. Without decay the parameters have no part in it, be they infinite.
 */
export function slopes(gradient: usize, values: v128, weightDecay: f32, count: i32): v128 {
  const found = loadSome(gradient, count);
  return weightDecay == 0 ? found : f32x4.add(found, f32x4.mul(f32x4.splat(weightDecay), values));
}
