import { packPanel } from "./packPanel";
import { panelWidth } from "./panels";

/**
 * to = aᵀ · b, `[inner, rows]ᵀ · [inner, columns] → [rows, columns]`, for an a of many zeros whose rows
 * lie in one piece: the gradient of weights, where a are the inputs. Each value of a that is not 0, as
 * `listNonZeros` has listed them, adds its share of b's row to one row of the result.
 *
 * b's value (k, column) is at `b` + k · `bInnerStep` + column · `bColumnStep`, the result's value
 * (row, column) at `to` + row · `toRowStep` + column · `toColumnStep`, in bytes.
 *
 * Returns 0 if all of b is finite. Else it returns NaN, and has not computed: 0 · NaN is NaN, not
 * nothing. `scratch` has room for inner · (columns + 32) + rows · 32 values.
 */
export function sparseColumnsProduct(
  a: usize,
  places: usize,
  ends: usize,
  b: usize,
  bInnerStep: usize,
  bColumnStep: usize,
  to: usize,
  toRowStep: usize,
  toColumnStep: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  scratch: usize,
): f32 {
  const sums = scratch;
  const panels = sums + ((<usize>rows) << 7);
  let panel = panels;
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

  panel = panels;
  for (let column = 0; column < columns; column += width) {
    width = panelWidth(columns - column);
    const valid = min(width, columns - column);
    memory.fill(sums, 0, (<usize>rows * <usize>width) << 2);
    for (let k = 0; k < inner; k++) {
      const values = a + ((<usize>(k * rows)) << 2);
      const list = places + <usize>load<i32>(ends + ((<usize>k) << 2));
      const end = places + <usize>load<i32>(ends + ((<usize>k) << 2), 4);
      if (width == 32) addShares32(values, list, end, panel, sums);
      else addShares8(values, list, end, panel, sums);
      panel += (<usize>width) << 2;
    }
    const target = to + <usize>column * toColumnStep;
    unpack(sums, width, rows, valid, target, toRowStep, toColumnStep);
  }
  return 0;
}

function addShares32(values: usize, list: usize, end: usize, share: usize, sums: usize): void {
  const share0 = v128.load(share);
  const share1 = v128.load(share, 16);
  const share2 = v128.load(share, 32);
  const share3 = v128.load(share, 48);
  const share4 = v128.load(share, 64);
  const share5 = v128.load(share, 80);
  const share6 = v128.load(share, 96);
  const share7 = v128.load(share, 112);
  for (let at = list; at < end; at += 2) {
    const place = <usize>load<u16>(at);
    const row = sums + (place << 7);
    const value = v128.load32_splat(values + (place << 2));
    v128.store(row, f32x4.add(v128.load(row), f32x4.mul(value, share0)));
    v128.store(row, f32x4.add(v128.load(row, 16), f32x4.mul(value, share1)), 16);
    v128.store(row, f32x4.add(v128.load(row, 32), f32x4.mul(value, share2)), 32);
    v128.store(row, f32x4.add(v128.load(row, 48), f32x4.mul(value, share3)), 48);
    v128.store(row, f32x4.add(v128.load(row, 64), f32x4.mul(value, share4)), 64);
    v128.store(row, f32x4.add(v128.load(row, 80), f32x4.mul(value, share5)), 80);
    v128.store(row, f32x4.add(v128.load(row, 96), f32x4.mul(value, share6)), 96);
    v128.store(row, f32x4.add(v128.load(row, 112), f32x4.mul(value, share7)), 112);
  }
}

function addShares8(values: usize, list: usize, end: usize, share: usize, sums: usize): void {
  const share0 = v128.load(share);
  const share1 = v128.load(share, 16);
  for (let at = list; at < end; at += 2) {
    const place = <usize>load<u16>(at);
    const row = sums + (place << 5);
    const value = v128.load32_splat(values + (place << 2));
    v128.store(row, f32x4.add(v128.load(row), f32x4.mul(value, share0)));
    v128.store(row, f32x4.add(v128.load(row, 16), f32x4.mul(value, share1)), 16);
  }
}

/** Brings the first `valid` columns of a packed panel to where they belong. */
function unpack(
  panel: usize,
  width: i32,
  rows: i32,
  valid: i32,
  to: usize,
  toRowStep: usize,
  toColumnStep: usize,
): void {
  const step = (<usize>width) << 2;
  if (toColumnStep == 4) {
    for (let row = 0; row < rows; row++) {
      memory.copy(to + <usize>row * toRowStep, panel + <usize>row * step, (<usize>valid) << 2);
    }
    return;
  }
  const rowsInFours = rows & ~3;
  let column = 0;
  for (; column + 4 <= valid; column += 4) {
    const target = to + <usize>column * toColumnStep;
    let source = panel + ((<usize>column) << 2);
    for (let row = 0; row < rowsInFours; row += 4) {
      const a = v128.load(source);
      const b = v128.load(source + step);
      const c = v128.load(source + 2 * step);
      const d = v128.load(source + 3 * step);
      const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      const at = target + ((<usize>row) << 2);
      v128.store(at, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
      v128.store(at + toColumnStep, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
      v128.store(at + 2 * toColumnStep, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
      v128.store(at + 3 * toColumnStep, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
      source += 4 * step;
    }
  }
  for (let each = 0; each < valid; each++) {
    const target = to + <usize>each * toColumnStep;
    const source = panel + ((<usize>each) << 2);
    for (let row = each < column ? rowsInFours : 0; row < rows; row++) {
      store<f32>(target + ((<usize>row) << 2), load<f32>(source + <usize>row * step));
    }
  }
}
