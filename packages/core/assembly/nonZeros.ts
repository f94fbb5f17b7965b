/**
 * Lists the places (u16) within each row at which a matrix is not 0 (NaN is not), row after row. The
 * places of a row begin where those of the row before end: at ends[row], a byte offset behind `places`,
 * of which there are rows + 1. Returns how many places there are.
 *
 * `places` has room for rows · length + 4 places, and a row has at most 65,536. `table` has room for
 * 128 bytes.
 */
export function listNonZeros(
  matrix: usize,
  rows: i32,
  length: i32,
  places: usize,
  ends: usize,
  table: usize,
): i32 {
  fillTable(table);
  const zero = f32x4.splat(0);
  const whole = length & ~15;
  let to = places;
  let at = matrix;
  store<i32>(ends, 0);
  for (let row = 0; row < rows; row++) {
    let i = 0;
    for (; i < whole; i += 16) {
      const low = i16x8.narrow_i32x4_s(
        f32x4.ne(v128.load(at), zero),
        f32x4.ne(v128.load(at, 16), zero),
      );
      const high = i16x8.narrow_i32x4_s(
        f32x4.ne(v128.load(at, 32), zero),
        f32x4.ne(v128.load(at, 48), zero),
      );
      const mask = <u32>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
      to = appendPlaces(mask, <i64>i * everyPlace, to, table);
      at += 64;
    }
    for (; i < length; i++) {
      store<u16>(to, <u16>i);
      to += load<f32>(at) != 0 ? 2 : 0;
      at += 4;
    }
    store<i32>(ends + ((<usize>row + 1) << 2), <i32>(to - places));
  }
  return <i32>((to - places) >> 1);
}

/**
 * Lists which of 16 bits are 1, each counted from what `first` holds four times. Returns where the list
 * ends now; up to four places behind that are overwritten.
 */
export function appendPlaces(mask: u32, first: i64, to: usize, table: usize): usize {
  // Always writes four places, and keeps as many as there are: no branch to guess wrong.
  for (let four: u32 = 0; four < 16; four += 4) {
    const set = (mask >> four) & 15;
    store<i64>(to, load<i64>(table + ((<usize>set) << 3)) + first);
    to += (<usize>popcnt(set)) << 1;
    first += everyPlace << 2;
  }
  return to;
}

/** 1 in each of the four places that an i64 holds. */
export const everyPlace: i64 = 0x0001_0001_0001_0001;

/** For each set of four bits: the places of those that are 1, in order. */
export function fillTable(table: usize): void {
  for (let set: u32 = 0; set < 16; set++) {
    let places: i64 = 0;
    let count: i64 = 0;
    for (let place: i64 = 0; place < 4; place++) {
      if ((set >> <u32>place) & 1) {
        places |= place << (count << 4);
        count++;
      }
    }
    store<i64>(table + ((<usize>set) << 3), places);
  }
}

/** Counts the zeros among `samples` of `length` values, spread over all of them. */
export function countZeros(values: usize, length: i32, samples: i32): i32 {
  // Steps by the golden section meet no period of rows and columns.
  const step = <u32>(<f64>length * 0.6180339887498949) | 1;
  let place: u32 = 0;
  let zeros = 0;
  for (let i = 0; i < samples; i++) {
    zeros += i32(load<f32>(values + ((<usize>place) << 2)) == 0);
    place = (place + step) % <u32>length;
  }
  return zeros;
}
