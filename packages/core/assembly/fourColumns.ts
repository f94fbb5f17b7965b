import { loadSome } from "./someOfFour";

/** How many rows are added up before their sum joins the rest: sums of few numbers lose little. */
const rowsAtOnce: i32 = 256;

/** Σ values, for four columns at once. */
export function columnSum(from: usize, rows: i32, step: usize, left: i32): v128 {
  let total = f32x4.splat(0);
  for (let first = 0; first < rows; first += rowsAtOnce) {
    let sum = f32x4.splat(0);
    for (let row = min(rowsAtOnce, rows - first); row > 0; row--) {
      sum = f32x4.add(sum, loadSome(from, left));
      from += step;
    }
    total = f32x4.add(total, sum);
  }
  return total;
}

/** Σ (values − means)² */
export function sumOfSquares(from: usize, means: v128, rows: i32, step: usize, left: i32): v128 {
  let total = f32x4.splat(0);
  for (let first = 0; first < rows; first += rowsAtOnce) {
    let sum = f32x4.splat(0);
    for (let row = min(rowsAtOnce, rows - first); row > 0; row--) {
      const centred = f32x4.sub(loadSome(from, left), means);
      sum = f32x4.add(sum, f32x4.mul(centred, centred));
      from += step;
    }
    total = f32x4.add(total, sum);
  }
  return total;
}

/** Σ slopes · (values − means) */
export function sumOfProducts(
  slopes: usize,
  from: usize,
  means: v128,
  rows: i32,
  step: usize,
  left: i32,
): v128 {
  let total = f32x4.splat(0);
  for (let first = 0; first < rows; first += rowsAtOnce) {
    let sum = f32x4.splat(0);
    for (let row = min(rowsAtOnce, rows - first); row > 0; row--) {
      const centred = f32x4.sub(loadSome(from, left), means);
      sum = f32x4.add(sum, f32x4.mul(loadSome(slopes, left), centred));
      slopes += step;
      from += step;
    }
    total = f32x4.add(total, sum);
  }
  return total;
}
