import { addScaled } from "./multiplyAdd";

/**
 * Adds up the rows of each segment: `to[s] = Σ row_i, where segmentOf[i] = s`. Rows of no segment,
 * those with a number below 0 or from `segments` up, are left out.
 */
export function segmentSums(
  values: usize,
  segmentOf: usize,
  rows: i32,
  rowLength: i32,
  to: usize,
  segments: i32,
): void {
  const rowBytes = (<usize>rowLength) << 2;
  memory.fill(to, 0, <usize>segments * rowBytes);
  for (let row = 0; row < rows; row++) {
    const segment = load<i32>(segmentOf + ((<usize>row) << 2));
    if (segment >= 0 && segment < segments) {
      addScaled(to + <usize>segment * rowBytes, 1, values, rowLength);
    }
    values += rowBytes;
  }
}
