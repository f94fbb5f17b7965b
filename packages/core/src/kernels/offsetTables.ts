/** Lists of byte offsets, one behind the other, as they are copied into the memory for a call. */
export interface OffsetTables<Name extends string> {
  readonly all: Uint32Array;
  /** Where each list starts, in bytes from the start of all. */
  readonly starts: Readonly<Record<Name, number>>;
}

/**
 * Puts lists of offsets behind each other. Each is filled up to a multiple of four by repeating its
 * last number: kernels read four at a time.
 */
export function offsetTables<Name extends string>(
  lists: Readonly<Record<Name, readonly number[]>>,
): OffsetTables<Name> {
  const all: number[] = [];
  const starts: Partial<Record<Name, number>> = {};
  for (const name of Object.keys(lists) as Name[]) {
    starts[name] = all.length * 4;
    for (const offset of lists[name]) all.push(offset);
    while (all.length % 4 > 0) all.push(all.at(-1) as number);
  }
  return { all: Uint32Array.from(all), starts: starts as Record<Name, number> };
}
