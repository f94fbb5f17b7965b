const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * A copy of these bytes with each value of `size` bytes turned from big endian, as IDX files have
 * it, to this machine's order; or the other way round, which is the same step.
 */
export function copyBetweenOrders(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  if (isLittleEndian && size > 1) {
    for (let start = 0; start < copy.length; start += size) {
      copy.subarray(start, start + size).reverse();
    }
  }
  return copy;
}
