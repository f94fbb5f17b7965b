/** A number 0 ≤ x < 1 from the low 24 bits of a word: as many as a float32 holds. */
export function unitFloat(word: number): number {
  return (word & 0xff_ffff) / 2 ** 24;
}

/** A number 0 ≤ x < 1 from the low 53 bits of two words read as one: as many as a double holds. */
export function unitDouble(highWord: number, lowWord: number): number {
  return ((highWord & 0x1f_ffff) * 2 ** 32 + lowWord) / 2 ** 53;
}
