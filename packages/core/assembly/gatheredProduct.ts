import { loadSome, storeSome } from "./someOfFour";

/**
 * The matrix product of rows that lie scattered in memory, as the windows of a convolution do, with a
 * matrix in panels of `rowsInPanel` rows (`packPanels`). Row i consists of `runs` runs of `runLength`
 * numbers each; run r starts `rowStarts[i] + runStarts[r]` bytes behind `from`, and is multiplied by the
 * matrix's rows from `filterRows[r]` on. Its product with column j, plus `bias[j]` if there is a bias, and made at least 0 if it `isRectified`, goes to `outStarts[i] + 4 j` bytes
 * behind `to`.
 */
export function gatheredProduct(
  from: usize,
  rowStarts: usize,
  rows: i32,
  runStarts: usize,
  filterRows: usize,
  runs: i32,
  runLength: i32,
  panels: usize,
  rowsInPanel: i32,
  columns: i32,
  bias: usize,
  isRectified: bool,
  to: usize,
  outStarts: usize,
): void {
  const toFilterRows = filterRows - runStarts;
  const floor = f32x4.splat(isRectified ? 0 : -Infinity);
  const last = (<usize>(rows - 1)) << 2;
  for (let column = 0; column < columns; column += 8) {
    const left = columns - column;
    const panel = panels + ((<usize>(column * rowsInPanel)) << 2);
    const target = to + ((<usize>column) << 2);
    const bias0 = bias ? loadSome(bias + ((<usize>column) << 2), left) : f32x4.splat(0);
    const bias1 = bias ? loadSome(bias + ((<usize>column) << 2) + 16, left - 4) : f32x4.splat(0);
    for (let row: usize = 0; row <= last; row += 16) {
      // Four rows at a time. Where some are missing at the end, the last one is computed again.
      const second = min(row + 4, last);
      const third = min(row + 8, last);
      const fourth = min(row + 12, last);
      const a0 = from + load<u32>(rowStarts + row);
      const a1 = from + load<u32>(rowStarts + second);
      const a2 = from + load<u32>(rowStarts + third);
      const a3 = from + load<u32>(rowStarts + fourth);
      const to0 = target + load<u32>(outStarts + row);
      const to1 = target + load<u32>(outStarts + second);
      const to2 = target + load<u32>(outStarts + third);
      const to3 = target + load<u32>(outStarts + fourth);
      if (left > 4) {
        tileOf8(
          a0,
          a1,
          a2,
          a3,
          runStarts,
          toFilterRows,
          runs,
          runLength,
          panel,
          bias0,
          bias1,
          floor,
          to0,
          to1,
          to2,
          to3,
          left,
        );
      } else {
        tileOf4(
          a0,
          a1,
          a2,
          a3,
          runStarts,
          toFilterRows,
          runs,
          runLength,
          panel,
          bias0,
          floor,
          to0,
          to1,
          to2,
          to3,
          left,
        );
      }
    }
  }
}

/** Four rows × eight columns: eight registers of sums. */
function tileOf8(
  row0: usize,
  row1: usize,
  row2: usize,
  row3: usize,
  runStarts: usize,
  toFilterRows: usize,
  runs: i32,
  runLength: i32,
  panel: usize,
  bias0: v128,
  bias1: v128,
  floor: v128,
  to0: usize,
  to1: usize,
  to2: usize,
  to3: usize,
  left: i32,
): void {
  let s00 = bias0;
  let s10 = bias0;
  let s20 = bias0;
  let s30 = bias0;
  let s01 = bias1;
  let s11 = bias1;
  let s21 = bias1;
  let s31 = bias1;
  const endOfRuns = runStarts + ((<usize>runs) << 2);
  for (let run = runStarts; run < endOfRuns; run += 4) {
    const start = load<u32>(run);
    let b = panel + ((<usize>load<u32>(run + toFilterRows)) << 5);
    let a0 = row0 + start;
    let a1 = row1 + start;
    let a2 = row2 + start;
    let a3 = row3 + start;
    const end = a0 + ((<usize>runLength) << 2);
    while (a0 < end) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let x = v128.load32_splat(a0);
      s00 = f32x4.add(s00, f32x4.mul(x, b0));
      s01 = f32x4.add(s01, f32x4.mul(x, b1));
      x = v128.load32_splat(a1);
      s10 = f32x4.add(s10, f32x4.mul(x, b0));
      s11 = f32x4.add(s11, f32x4.mul(x, b1));
      x = v128.load32_splat(a2);
      s20 = f32x4.add(s20, f32x4.mul(x, b0));
      s21 = f32x4.add(s21, f32x4.mul(x, b1));
      x = v128.load32_splat(a3);
      s30 = f32x4.add(s30, f32x4.mul(x, b0));
      s31 = f32x4.add(s31, f32x4.mul(x, b1));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      b += 32;
    }
  }
  storeRow(to0, s00, s01, floor, left);
  storeRow(to1, s10, s11, floor, left);
  storeRow(to2, s20, s21, floor, left);
  storeRow(to3, s30, s31, floor, left);
}

/** Four rows × four columns. */
function tileOf4(
  row0: usize,
  row1: usize,
  row2: usize,
  row3: usize,
  runStarts: usize,
  toFilterRows: usize,
  runs: i32,
  runLength: i32,
  panel: usize,
  bias: v128,
  floor: v128,
  to0: usize,
  to1: usize,
  to2: usize,
  to3: usize,
  left: i32,
): void {
  let s0 = bias;
  let s1 = bias;
  let s2 = bias;
  let s3 = bias;
  const endOfRuns = runStarts + ((<usize>runs) << 2);
  for (let run = runStarts; run < endOfRuns; run += 4) {
    const start = load<u32>(run);
    let b = panel + ((<usize>load<u32>(run + toFilterRows)) << 4);
    let a0 = row0 + start;
    let a1 = row1 + start;
    let a2 = row2 + start;
    let a3 = row3 + start;
    const end = a0 + ((<usize>runLength) << 2);
    while (a0 < end) {
      const b0 = v128.load(b);
      s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a0), b0));
      s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a1), b0));
      s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a2), b0));
      s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a3), b0));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      b += 16;
    }
  }
  storeSome(to0, f32x4.max(s0, floor), left);
  storeSome(to1, f32x4.max(s1, floor), left);
  storeSome(to2, f32x4.max(s2, floor), left);
  storeSome(to3, f32x4.max(s3, floor), left);
}

function storeRow(to: usize, first: v128, second: v128, floor: v128, left: i32): void {
  v128.store(to, f32x4.max(first, floor));
  storeSome(to + 16, f32x4.max(second, floor), left - 4);
}
