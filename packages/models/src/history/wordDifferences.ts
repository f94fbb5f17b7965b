/**
 * Writes how 32-bit words differ from those before: most float32 numbers change by little from step to
 * step, and then so do their bits, taken as integers.
 *
 * Each difference, modulo 2³², is laid out 0, −1, 1, −2, 2, … and written seven bits to a byte, the
 * lowest first, with the eighth bit set where more follow: 1 byte for a word that stays, 5 at most.
 * They are laid out in `room`, for which so many have to be there, and then copied.
 *
 * Source of both codes: "Encoding", in the documentation of Protocol Buffers (varints, ZigZag).
 */
export function writeDifferences(
  before: Int32Array,
  after: Int32Array,
  room: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (let i = 0; i < after.length; i++) {
    const difference = ((after[i] as number) - (before[i] as number)) | 0;
    let rest = ((difference << 1) ^ (difference >> 31)) >>> 0;
    while (rest > 0x7f) {
      room[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    room[length++] = rest;
  }
  return room.slice(0, length);
}

/** Turns words, in place, into those that they were compared with. */
export function applyDifferences(words: Int32Array, differences: Uint8Array): void {
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    let rest = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = differences[next++] as number;
      rest |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    words[i] = (words[i] as number) + ((rest >>> 1) ^ -(rest & 1));
  }
}
