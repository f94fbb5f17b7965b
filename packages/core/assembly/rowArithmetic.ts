/**
 * Adds (0), subtracts (1), subtracts the other way round (2) or multiplies (3) one row with each row of
 * a matrix: `to[i][j] = matrix[i][j] ∘ row[j]`
 */
export function rowArithmetic(
  operation: i32,
  matrix: usize,
  row: usize,
  to: usize,
  rows: i32,
  columns: i32,
): void {
  if (columns == 1) {
    const number = v128.load32_splat(row);
    const end = matrix + ((<usize>rows) << 2);
    for (; matrix + 16 <= end; matrix += 16) {
      v128.store(to, combineFour(operation, v128.load(matrix), number));
      to += 16;
    }
    for (; matrix < end; matrix += 4) {
      store<f32>(to, combine(operation, load<f32>(matrix), load<f32>(row)));
      to += 4;
    }
    return;
  }
  const bulk = (<usize>(columns & ~3)) << 2;
  const rowBytes = (<usize>columns) << 2;
  for (let i = 0; i < rows; i++) {
    let at: usize = 0;
    for (; at < bulk; at += 16) {
      v128.store(to + at, combineFour(operation, v128.load(matrix + at), v128.load(row + at)));
    }
    for (; at < rowBytes; at += 4) {
      store<f32>(to + at, combine(operation, load<f32>(matrix + at), load<f32>(row + at)));
    }
    matrix += rowBytes;
    to += rowBytes;
  }
}

function combineFour(operation: i32, a: v128, b: v128): v128 {
  if (operation == 0) return f32x4.add(a, b);
  if (operation == 1) return f32x4.sub(a, b);
  if (operation == 2) return f32x4.sub(b, a);
  return f32x4.mul(a, b);
}

function combine(operation: i32, a: f32, b: f32): f32 {
  if (operation == 0) return a + b;
  if (operation == 1) return a - b;
  if (operation == 2) return b - a;
  return a * b;
}
