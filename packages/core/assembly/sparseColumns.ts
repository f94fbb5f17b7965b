import { panelWidth } from "./panels";
import { copyRow, transposeTile } from "./tiles";

/**
 * to = aᵀ · b, `[inner, rows]ᵀ · [inner, columns] → [rows, columns]`, for an a of many zeros: the gradient
 * of weights, where a are the inputs. Each row of the result is a sum of b's rows, over the entries of
 * a's column, which `listColumns` has listed. All of b is finite, and lies in `panels`, where
 * `packWidePanels` has put it.
 *
 * The result's value (row, column) is at `to` + row · `toRowStep` + column · `toColumnStep`, in bytes,
 * one of which is 4. `scratch` has room for 128 values.
 */
export function sparseColumnsProduct(
  starts: usize,
  entries: usize,
  panels: usize,
  to: usize,
  toRowStep: usize,
  toColumnStep: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  scratch: usize,
): void {
  let panel = panels;
  let width = 0;
  for (let column = 0; column < columns; column += width) {
    width = panelWidth(columns - column);
    const valid = min(width, columns - column);
    const step = (<usize>width) << 2;
    const target = to + <usize>column * toColumnStep;
    for (let row = 0; row < rows; row += 4) {
      const count = min(4, rows - row);
      const here = target + <usize>row * toRowStep;
      for (let i = 0; i < count; i++) {
        const list = starts + ((<usize>(row + i)) << 2);
        const sums = scratch + <usize>i * step;
        const first = entries + <usize>load<i32>(list);
        const end = entries + <usize>load<i32>(list, 4);
        if (width == 32) sumEntries32(first, end, panel, sums);
        else sumEntries8(first, end, panel, sums);
        if (toColumnStep == 4) copyRow(sums, here + <usize>i * toRowStep, valid);
      }
      if (toColumnStep != 4) transposeTile(scratch, step, count, valid, here, toColumnStep);
    }
    panel += <usize>inner * step;
  }
}

/**
 * weight −= rate · (slopesᵀ · a), `[columns, rows]`, and the same of its copy in `weightPanels`, for an a
 * of many zeros: one step of descent without writing down the gradient. Else as `sparseColumnsProduct`,
 * where b are the slopes. Weights whose inputs were all 0 are not touched, for they do not change.
 *
 * Returns 0 if all that it wrote is finite, else NaN.
 */
export function descendSparseColumns(
  starts: usize,
  entries: usize,
  slopePanels: usize,
  weightPanels: usize,
  weight: usize,
  rate: f32,
  rows: i32,
  inner: i32,
  columns: i32,
  scratch: usize,
): f32 {
  const rates = f32x4.splat(rate);
  const columnStep = (<usize>rows) << 2;
  let check = f32x4.splat(0);
  let panel = slopePanels;
  let weightPanel = weightPanels;
  let width = 0;
  for (let column = 0; column < columns; column += width) {
    width = panelWidth(columns - column);
    const valid = min(width, columns - column);
    const step = (<usize>width) << 2;
    const target = weight + <usize>column * columnStep;
    for (let row = 0; row < rows; row += 4) {
      const count = min(4, rows - row);
      const lists = starts + ((<usize>row) << 2);
      const tile = weightPanel + <usize>row * step;
      if (load<i32>(lists) == load<i32>(lists + ((<usize>count) << 2))) continue;
      for (let i = 0; i < count; i++) {
        const list = lists + ((<usize>i) << 2);
        const first = entries + <usize>load<i32>(list);
        const end = entries + <usize>load<i32>(list, 4);
        if (first == end) continue;
        if (width == 32) sumEntries32(first, end, panel, scratch);
        else sumEntries8(first, end, panel, scratch);
        check = f32x4.add(check, descendRow(tile + <usize>i * step, scratch, rates, step));
      }
      transposeTile(tile, step, count, valid, target + ((<usize>row) << 2), columnStep);
    }
    panel += <usize>inner * step;
    weightPanel += <usize>rows * step;
  }
  return (
    f32x4.extract_lane(check, 0) +
    f32x4.extract_lane(check, 1) +
    f32x4.extract_lane(check, 2) +
    f32x4.extract_lane(check, 3)
  );
}

/** row −= rates · sums. Returns zeros if what it wrote is finite, else NaN. */
function descendRow(row: usize, sums: usize, rates: v128, step: usize): v128 {
  const zero = f32x4.splat(0);
  let check = zero;
  for (let at: usize = 0; at < step; at += 16) {
    const moved = f32x4.sub(v128.load(row + at), f32x4.mul(v128.load(sums + at), rates));
    check = f32x4.add(check, f32x4.mul(moved, zero));
    v128.store(row + at, moved);
  }
  return check;
}

/** The sum of the panel's rows that a list of entries names, each times its value. Built as `sumRows32`. */
function sumEntries32(list: usize, end: usize, panel: usize, to: usize): void {
  let sum0 = f32x4.splat(0);
  let sum1 = sum0;
  let sum2 = sum0;
  let sum3 = sum0;
  let sum4 = sum0;
  let sum5 = sum0;
  let sum6 = sum0;
  let sum7 = sum0;
  for (let at = list; at < end; at += 8) {
    const row = panel + ((<usize>load<u32>(at)) << 7);
    const value = v128.load32_splat(at, 4);
    sum0 = f32x4.add(sum0, f32x4.mul(v128.load(row), value));
    sum1 = f32x4.add(sum1, f32x4.mul(v128.load(row, 16), value));
    sum2 = f32x4.add(sum2, f32x4.mul(v128.load(row, 32), value));
    sum3 = f32x4.add(sum3, f32x4.mul(v128.load(row, 48), value));
    sum4 = f32x4.add(sum4, f32x4.mul(v128.load(row, 64), value));
    sum5 = f32x4.add(sum5, f32x4.mul(v128.load(row, 80), value));
    sum6 = f32x4.add(sum6, f32x4.mul(v128.load(row, 96), value));
    sum7 = f32x4.add(sum7, f32x4.mul(v128.load(row, 112), value));
  }
  v128.store(to, sum0);
  v128.store(to, sum1, 16);
  v128.store(to, sum2, 32);
  v128.store(to, sum3, 48);
  v128.store(to, sum4, 64);
  v128.store(to, sum5, 80);
  v128.store(to, sum6, 96);
  v128.store(to, sum7, 112);
}

function sumEntries8(list: usize, end: usize, panel: usize, to: usize): void {
  let sum0 = f32x4.splat(0);
  let sum1 = sum0;
  for (let at = list; at < end; at += 8) {
    const row = panel + ((<usize>load<u32>(at)) << 5);
    const value = v128.load32_splat(at, 4);
    sum0 = f32x4.add(sum0, f32x4.mul(v128.load(row), value));
    sum1 = f32x4.add(sum1, f32x4.mul(v128.load(row, 16), value));
  }
  v128.store(to, sum0);
  v128.store(to, sum1, 16);
}
