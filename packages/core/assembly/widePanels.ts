import { packPanel } from "./packPanel";
import { panelWidth } from "./panels";

/**
 * Copies a matrix, `[inner, columns]`, into panels of 32 columns, or 8 where few are left: panel behind
 * panel, each `[inner, width]`, with zeros where there is no column. The matrix's value (k, column) is at
 * `from` + k · `innerStep` + column · `columnStep`, in bytes. `to` has room for inner · (columns + 32)
 * values.
 *
 * Returns 0 if all values are finite, else NaN: what skips zeros must not be used then, for 0 · NaN is
 * NaN, not nothing.
 */
export function packWidePanels(
  from: usize,
  innerStep: usize,
  columnStep: usize,
  inner: i32,
  columns: i32,
  to: usize,
): f32 {
  let check: f32 = 0;
  let width = 0;
  for (let column = 0; column < columns; column += width) {
    width = panelWidth(columns - column);
    const valid = min(width, columns - column);
    const first = from + <usize>column * columnStep;
    check += packPanel(first, innerStep, columnStep, inner, valid, width, to);
    to += (<usize>inner * <usize>width) << 2;
  }
  return check;
}
