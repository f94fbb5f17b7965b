import { packPanel } from "./packPanel";
import { storeSome } from "./panels";

/**
 * to = a · b, `[rows, inner] · [inner, columns] → [rows, columns]`, for matrices full of numbers.
 *
 * a's value (row, k) is at `a` + row · `aRowStep` + k · `aInnerStep`, b's value (k, column) at
 * `b` + k · `bInnerStep` + column · `bColumnStep`: steps in bytes, so that either may lie transposed.
 * `scratch` has room for 8 · inner values.
 *
 * Takes 8 columns at a time, and of these 4 rows, whose 32 sums stay in registers.
 */
export function denseProduct(
  a: usize,
  aRowStep: usize,
  aInnerStep: usize,
  b: usize,
  bInnerStep: usize,
  bColumnStep: usize,
  to: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  scratch: usize,
): void {
  const toStep = (<usize>columns) << 2;
  for (let column = 0; column < columns; column += 8) {
    const valid = min(8, columns - column);
    packPanel(b + <usize>column * bColumnStep, bInnerStep, bColumnStep, inner, valid, 8, scratch);
    let target = to + ((<usize>column) << 2);
    let first = a;
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      fourRows(first, aRowStep, aInnerStep, scratch, inner, target, toStep, valid);
      first += 4 * aRowStep;
      target += 4 * toStep;
    }
    for (; row < rows; row++) {
      oneRow(first, aInnerStep, scratch, inner, target, valid);
      first += aRowStep;
      target += toStep;
    }
  }
}

function fourRows(
  a: usize,
  aRowStep: usize,
  aInnerStep: usize,
  panel: usize,
  inner: i32,
  to: usize,
  toStep: usize,
  valid: i32,
): void {
  let low0 = f32x4.splat(0);
  let high0 = low0;
  let low1 = low0;
  let high1 = low0;
  let low2 = low0;
  let high2 = low0;
  let low3 = low0;
  let high3 = low0;
  let a0 = a;
  let a1 = a0 + aRowStep;
  let a2 = a1 + aRowStep;
  let a3 = a2 + aRowStep;
  const end = panel + ((<usize>inner) << 5);
  for (let at = panel; at < end; at += 32) {
    const low = v128.load(at);
    const high = v128.load(at, 16);
    const value0 = v128.load32_splat(a0);
    low0 = f32x4.add(low0, f32x4.mul(value0, low));
    high0 = f32x4.add(high0, f32x4.mul(value0, high));
    const value1 = v128.load32_splat(a1);
    low1 = f32x4.add(low1, f32x4.mul(value1, low));
    high1 = f32x4.add(high1, f32x4.mul(value1, high));
    const value2 = v128.load32_splat(a2);
    low2 = f32x4.add(low2, f32x4.mul(value2, low));
    high2 = f32x4.add(high2, f32x4.mul(value2, high));
    const value3 = v128.load32_splat(a3);
    low3 = f32x4.add(low3, f32x4.mul(value3, low));
    high3 = f32x4.add(high3, f32x4.mul(value3, high));
    a0 += aInnerStep;
    a1 += aInnerStep;
    a2 += aInnerStep;
    a3 += aInnerStep;
  }
  storeSome(to, low0, high0, valid);
  storeSome(to + toStep, low1, high1, valid);
  storeSome(to + 2 * toStep, low2, high2, valid);
  storeSome(to + 3 * toStep, low3, high3, valid);
}

function oneRow(
  a: usize,
  aInnerStep: usize,
  panel: usize,
  inner: i32,
  to: usize,
  valid: i32,
): void {
  let low = f32x4.splat(0);
  let high = low;
  let at = panel;
  for (let k = 0; k < inner; k++) {
    const value = v128.load32_splat(a + <usize>k * aInnerStep);
    low = f32x4.add(low, f32x4.mul(value, v128.load(at)));
    high = f32x4.add(high, f32x4.mul(value, v128.load(at, 16)));
    at += 32;
  }
  storeSome(to, low, high, valid);
}
