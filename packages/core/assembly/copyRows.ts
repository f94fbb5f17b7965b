/**
 * Copies `rows` rows of `rowBytes` bytes (a multiple of 4), from `fromStep` bytes apart to `toStep`
 * bytes apart.
 */
export function copyRows(
  from: usize,
  rows: i32,
  rowBytes: i32,
  fromStep: i32,
  to: usize,
  toStep: i32,
): void {
  const bulk = <usize>(rowBytes & ~15);
  const whole = <usize>rowBytes;
  for (let row = 0; row < rows; row++) {
    let i: usize = 0;
    for (; i < bulk; i += 16) v128.store(to + i, v128.load(from + i));
    for (; i < whole; i += 4) store<u32>(to + i, load<u32>(from + i));
    from += <usize>fromStep;
    to += <usize>toStep;
  }
}
