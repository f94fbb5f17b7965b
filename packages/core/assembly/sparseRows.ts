import { packPanel } from "./packPanel";
import { panelWidth, storeSome } from "./panels";

/**
 * to = a · b, as `denseProduct`, for an a of many zeros whose rows lie in one piece: each row is a sum
 * of those rows of b where a is not 0, which `listNonZeros` has listed.
 *
 * Returns 0 if all of b is finite. Else it returns NaN, and has not computed: 0 · NaN is NaN, not
 * nothing. `scratch` has room for inner · (columns + 32) values.
 */
export function sparseRowsProduct(
  a: usize,
  places: usize,
  ends: usize,
  b: usize,
  bInnerStep: usize,
  bColumnStep: usize,
  to: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  scratch: usize,
): f32 {
  let panel = scratch;
  let check: f32 = 0;
  let width = 0;
  for (let column = 0; column < columns; column += width) {
    width = panelWidth(columns - column);
    const valid = min(width, columns - column);
    const from = b + <usize>column * bColumnStep;
    check += packPanel(from, bInnerStep, bColumnStep, inner, valid, width, panel);
    panel += (<usize>inner * <usize>width) << 2;
  }
  if (check != 0) return check;

  for (let row = 0; row < rows; row++) {
    const values = a + ((<usize>(row * inner)) << 2);
    const list = places + <usize>load<i32>(ends + ((<usize>row) << 2));
    const end = places + <usize>load<i32>(ends + ((<usize>row) << 2), 4);
    let target = to + ((<usize>(row * columns)) << 2);
    panel = scratch;
    for (let column = 0; column < columns; column += width) {
      const left = columns - column;
      width = panelWidth(left);
      if (width == 32) sumRows32(values, list, end, panel, target, left);
      else sumRows8(values, list, end, panel, target, left);
      target += (<usize>width) << 2;
      panel += (<usize>inner * <usize>width) << 2;
    }
  }
  return 0;
}

function sumRows32(
  values: usize,
  list: usize,
  end: usize,
  panel: usize,
  to: usize,
  valid: i32,
): void {
  let sum0 = f32x4.splat(0);
  let sum1 = sum0;
  let sum2 = sum0;
  let sum3 = sum0;
  let sum4 = sum0;
  let sum5 = sum0;
  let sum6 = sum0;
  let sum7 = sum0;
  let at = list;
  // Two at a time: the sums then stay in registers for longer.
  for (; at + 4 <= end; at += 4) {
    const firstPlace = <usize>load<u16>(at);
    const firstRow = panel + (firstPlace << 7);
    const first = v128.load32_splat(values + (firstPlace << 2));
    const secondPlace = <usize>load<u16>(at, 2);
    const secondRow = panel + (secondPlace << 7);
    const second = v128.load32_splat(values + (secondPlace << 2));
    sum0 = f32x4.add(sum0, f32x4.mul(v128.load(firstRow), first));
    sum0 = f32x4.add(sum0, f32x4.mul(v128.load(secondRow), second));
    sum1 = f32x4.add(sum1, f32x4.mul(v128.load(firstRow, 16), first));
    sum1 = f32x4.add(sum1, f32x4.mul(v128.load(secondRow, 16), second));
    sum2 = f32x4.add(sum2, f32x4.mul(v128.load(firstRow, 32), first));
    sum2 = f32x4.add(sum2, f32x4.mul(v128.load(secondRow, 32), second));
    sum3 = f32x4.add(sum3, f32x4.mul(v128.load(firstRow, 48), first));
    sum3 = f32x4.add(sum3, f32x4.mul(v128.load(secondRow, 48), second));
    sum4 = f32x4.add(sum4, f32x4.mul(v128.load(firstRow, 64), first));
    sum4 = f32x4.add(sum4, f32x4.mul(v128.load(secondRow, 64), second));
    sum5 = f32x4.add(sum5, f32x4.mul(v128.load(firstRow, 80), first));
    sum5 = f32x4.add(sum5, f32x4.mul(v128.load(secondRow, 80), second));
    sum6 = f32x4.add(sum6, f32x4.mul(v128.load(firstRow, 96), first));
    sum6 = f32x4.add(sum6, f32x4.mul(v128.load(secondRow, 96), second));
    sum7 = f32x4.add(sum7, f32x4.mul(v128.load(firstRow, 112), first));
    sum7 = f32x4.add(sum7, f32x4.mul(v128.load(secondRow, 112), second));
  }
  if (at < end) {
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
  storeSome(to, sum0, sum1, valid);
  storeSome(to + 32, sum2, sum3, valid - 8);
  storeSome(to + 64, sum4, sum5, valid - 16);
  storeSome(to + 96, sum6, sum7, valid - 24);
}

function sumRows8(
  values: usize,
  list: usize,
  end: usize,
  panel: usize,
  to: usize,
  valid: i32,
): void {
  let sum0 = f32x4.splat(0);
  let sum1 = sum0;
  for (let at = list; at < end; at += 2) {
    const place = <usize>load<u16>(at);
    const row = panel + (place << 5);
    const value = v128.load32_splat(values + (place << 2));
    sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load(row)));
    sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load(row, 16)));
  }
  storeSome(to, sum0, sum1, valid);
}
