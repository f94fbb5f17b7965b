import { panelWidth } from "./panels";
import { copyRow } from "./tiles";

/**
 * to = a · b, as `denseProduct`, for an a of many zeros whose rows lie in one piece: each row is a sum
 * of those rows of b where a is not 0, which `listNonZeros` has listed. All of b is finite, and lies in
 * `panels`, where `packWidePanels` has put it. `scratch` has room for 32 values.
 */
export function sparseRowsProduct(
  a: usize,
  places: usize,
  ends: usize,
  panels: usize,
  to: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  scratch: usize,
): void {
  let panel = panels;
  let width = 0;
  for (let column = 0; column < columns; column += width) {
    const left = columns - column;
    width = panelWidth(left);
    for (let row = 0; row < rows; row++) {
      const values = a + ((<usize>(row * inner)) << 2);
      const list = places + <usize>load<i32>(ends + ((<usize>row) << 2));
      const end = places + <usize>load<i32>(ends + ((<usize>row) << 2), 4);
      const target = to + ((<usize>(row * columns + column)) << 2);
      if (left >= 32) {
        sumRows32(values, list, end, panel, target);
      } else {
        if (width == 32) sumRows32(values, list, end, panel, scratch);
        else sumRows8(values, list, end, panel, scratch);
        copyRow(scratch, target, min(width, left));
      }
    }
    panel += (<usize>inner * <usize>width) << 2;
  }
}

/**
 * One place at a time, and nothing but stores behind the loop: then engines keep all sums in registers.
 */
function sumRows32(values: usize, list: usize, end: usize, panel: usize, to: usize): void {
  let sum0 = f32x4.splat(0);
  let sum1 = sum0;
  let sum2 = sum0;
  let sum3 = sum0;
  let sum4 = sum0;
  let sum5 = sum0;
  let sum6 = sum0;
  let sum7 = sum0;
  for (let at = list; at < end; at += 2) {
    const place = <usize>load<u16>(at);
    const row = panel + (place << 7);
    const value = v128.load32_splat(values + (place << 2));
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

function sumRows8(values: usize, list: usize, end: usize, panel: usize, to: usize): void {
  let sum0 = f32x4.splat(0);
  let sum1 = sum0;
  for (let at = list; at < end; at += 2) {
    const place = <usize>load<u16>(at);
    const row = panel + (place << 5);
    const value = v128.load32_splat(values + (place << 2));
    sum0 = f32x4.add(sum0, f32x4.mul(v128.load(row), value));
    sum1 = f32x4.add(sum1, f32x4.mul(v128.load(row, 16), value));
  }
  v128.store(to, sum0);
  v128.store(to, sum1, 16);
}
