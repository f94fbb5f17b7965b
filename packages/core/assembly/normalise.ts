import { columnSum, sumOfProducts, sumOfSquares } from "./fourColumns";
import { loadSome, storeSome } from "./someOfFour";

/**
 * Brings each column to mean 0 and variance 1, then to a scale and a shift:
 * `to[i][j] = (from[i][j] − mean[j]) · weight[j] / √(variance[j] + epsilon) + bias[j]`, and writes the
 * means and variances too.
 */
export function normalise(
  from: usize,
  weight: usize,
  bias: usize,
  epsilon: f32,
  to: usize,
  mean: usize,
  variance: usize,
  rows: i32,
  columns: i32,
): void {
  const step = (<usize>columns) << 2;
  const count = f32x4.splat(<f32>rows);
  for (let left = columns; left > 0; left -= 4) {
    const means = f32x4.div(columnSum(from, rows, step, left), count);
    const squares = sumOfSquares(from, means, rows, step, left);
    const variances = f32x4.div(squares, count);
    const roots = f32x4.sqrt(f32x4.add(variances, f32x4.splat(epsilon)));
    const scale = f32x4.div(loadSome(weight, left), roots);
    const shift = loadSome(bias, left);
    let source = from;
    let target = to;
    for (let row = 0; row < rows; row++) {
      const centred = f32x4.sub(loadSome(source, left), means);
      storeSome(target, f32x4.add(f32x4.mul(centred, scale), shift), left);
      source += step;
      target += step;
    }
    storeSome(mean, means, left);
    storeSome(variance, variances, left);
    from += 16;
    weight += 16;
    bias += 16;
    to += 16;
    mean += 16;
    variance += 16;
  }
}

/**
 * The way back through `normalise`, from the slopes of its results to those of its inputs, of the weight
 * and of the bias.
 */
export function normaliseSlopes(
  slopes: usize,
  from: usize,
  mean: usize,
  variance: usize,
  weight: usize,
  epsilon: f32,
  to: usize,
  toWeight: usize,
  toBias: usize,
  rows: i32,
  columns: i32,
): void {
  const step = (<usize>columns) << 2;
  const count = f32x4.splat(<f32>rows);
  for (let left = columns; left > 0; left -= 4) {
    const means = loadSome(mean, left);
    const roots = f32x4.sqrt(f32x4.add(loadSome(variance, left), f32x4.splat(epsilon)));
    const scale = f32x4.div(f32x4.splat(1), roots);
    const ofBias = columnSum(slopes, rows, step, left);
    const products = sumOfProducts(slopes, from, means, rows, step, left);
    const ofWeight = f32x4.mul(products, scale);
    const common = f32x4.div(ofBias, count);
    const share = f32x4.div(f32x4.mul(ofWeight, scale), count);
    const factor = f32x4.mul(scale, loadSome(weight, left));
    let slope = slopes;
    let source = from;
    let target = to;
    for (let row = 0; row < rows; row++) {
      const centred = f32x4.sub(loadSome(source, left), means);
      const along = f32x4.add(f32x4.mul(centred, share), common);
      storeSome(target, f32x4.mul(f32x4.sub(loadSome(slope, left), along), factor), left);
      slope += step;
      source += step;
      target += step;
    }
    storeSome(toWeight, ofWeight, left);
    storeSome(toBias, ofBias, left);
    slopes += 16;
    from += 16;
    mean += 16;
    variance += 16;
    weight += 16;
    to += 16;
    toWeight += 16;
    toBias += 16;
  }
}
