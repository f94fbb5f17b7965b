import { loadSome, storeSome } from "./someOfFour";

/**
 * Adds up the outer products of scattered rows with the rows of `others`:
 * `to[k][j] += Σ_i row_i[k] · others[i][j]`. Row i has `numbers` numbers, the first of them
 * `rowStarts[i]` bytes behind `from`; `others` lies in panels (`packRows`). This is the gradient of
 * `gatheredProduct` with respect to its matrix.
 */
export function addOuterProducts(
  from: usize,
  rowStarts: usize,
  rows: i32,
  numbers: i32,
  others: usize,
  to: usize,
  columns: i32,
): void {
  const end = rowStarts + ((<usize>rows) << 2);
  const toStep = (<usize>columns) << 2;
  for (let column = 0; column < columns; column += 8) {
    const left = columns - column;
    const other = others + ((<usize>(column * rows)) << 2);
    for (let number = 0; number < numbers; number += 4) {
      const height = numbers - number;
      // Where numbers are missing at the end, the last one is taken again.
      const from0 = from + ((<usize>number) << 2);
      const from1 = from0 + (height > 1 ? 4 : 0);
      const from2 = from1 + (height > 2 ? 4 : 0);
      const from3 = from2 + (height > 3 ? 4 : 0);
      const target = to + ((<usize>(number * columns + column)) << 2);
      if (left > 4) {
        tileOf8(from0, from1, from2, from3, rowStarts, end, other, target, toStep, height, left);
      } else {
        tileOf4(from0, from1, from2, from3, rowStarts, end, other, target, toStep, height, left);
      }
    }
  }
}

/** Four numbers of the rows × eight columns: eight registers of sums. */
function tileOf8(
  from0: usize,
  from1: usize,
  from2: usize,
  from3: usize,
  rowStarts: usize,
  end: usize,
  others: usize,
  to: usize,
  toStep: usize,
  height: i32,
  left: i32,
): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  let other = others;
  for (let at = rowStarts; at < end; at += 4) {
    const start = load<u32>(at);
    const b0 = v128.load(other);
    const b1 = v128.load(other, 16);
    let x = v128.load32_splat(from0 + start);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(from1 + start);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(from2 + start);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(from3 + start);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    other += 32;
  }
  addRow(to, s00, s01, left);
  if (height > 1) addRow(to + toStep, s10, s11, left);
  if (height > 2) addRow(to + 2 * toStep, s20, s21, left);
  if (height > 3) addRow(to + 3 * toStep, s30, s31, left);
}

/** Four numbers of the rows × four columns. */
function tileOf4(
  from0: usize,
  from1: usize,
  from2: usize,
  from3: usize,
  rowStarts: usize,
  end: usize,
  others: usize,
  to: usize,
  toStep: usize,
  height: i32,
  left: i32,
): void {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let other = others;
  for (let at = rowStarts; at < end; at += 4) {
    const start = load<u32>(at);
    const b = v128.load(other);
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(from0 + start), b));
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(from1 + start), b));
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(from2 + start), b));
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(from3 + start), b));
    other += 16;
  }
  addSome(to, s0, left);
  if (height > 1) addSome(to + toStep, s1, left);
  if (height > 2) addSome(to + 2 * toStep, s2, left);
  if (height > 3) addSome(to + 3 * toStep, s3, left);
}

function addRow(to: usize, first: v128, second: v128, left: i32): void {
  addSome(to, first, left);
  addSome(to + 16, second, left - 4);
}

function addSome(to: usize, some: v128, count: i32): void {
  storeSome(to, f32x4.add(loadSome(to, count), some), count);
}
