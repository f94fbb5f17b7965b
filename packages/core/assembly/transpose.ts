/**
 * Copies a tensor of four axes in another order: axis i of the result has `count`i places, `step`i
 * bytes apart in the source.
 */
export function transpose(
  from: usize,
  to: usize,
  count0: i32,
  count1: i32,
  count2: i32,
  count3: i32,
  step0: i32,
  step1: i32,
  step2: i32,
  step3: i32,
): void {
  for (let i = 0; i < count0; i++) {
    for (let j = 0; j < count1; j++) {
      let row = from + <usize>(i * step0 + j * step1);
      for (let k = 0; k < count2; k++) {
        let at = row;
        for (let l = 0; l < count3; l++) {
          store<u32>(to, load<u32>(at));
          to += 4;
          at += <usize>step3;
        }
        row += <usize>step2;
      }
    }
  }
}
