import { sizeOf } from "../shape.ts";
import type { Kernel } from "./kernel.ts";

/** What {@link intensities} is told: bytes that lie outside of the engine's memory. */
export interface IntensitiesAttributes {
  readonly data: Uint8Array;
  readonly shape: readonly number[];
  /** The rows to take, of so many bytes each; all the data if there are none. */
  readonly places: ArrayLike<number> | undefined;
}

/** Copies bytes, or some rows of them, into the engine's memory and divides each by 255. */
export const intensities: Kernel = {
  name: "UnderhoodIntensities",
  run({ attrs }, bench) {
    const { data, shape, places } = attrs as unknown as IntensitiesAttributes;
    const count = sizeOf(shape);
    const length = places ? sizeOf(shape.slice(1)) : count;
    const rows = places ?? [0];
    if (rows.length * length !== count) {
      throw new RangeError(`expected rows for ${count} values, got ${rows.length} of ${length}`);
    }
    const result = bench.output(shape);
    bench.withScratch(Math.ceil(count / 4), (bytes) => {
      copyRows(data, length, rows, bench.bytes(), bytes);
      bench.functions.intensities(bytes, bench.offsetOf(result), count);
    });
    return result;
  },
};

/** Copies the rows of `length` bytes at some places to one offset, one behind the other. */
function copyRows(
  data: Uint8Array,
  length: number,
  rows: ArrayLike<number>,
  memory: Uint8Array,
  offset: number,
): void {
  if (rows.length > 1 && length % 4 === 0 && data.byteOffset % 4 === 0 && data.length % 4 === 0) {
    // Four bytes at a time by a plain loop: a view of each row would cost more than its bytes.
    const words = new Int32Array(data.buffer, data.byteOffset, data.length / 4);
    const to = new Int32Array(memory.buffer, offset, (rows.length * length) / 4);
    const count = length / 4;
    let next = 0;
    for (let i = 0; i < rows.length; i++) {
      const start = (rows[i] as number) * count;
      for (let word = start; word < start + count; word++) to[next++] = words[word] as number;
    }
    return;
  }
  for (let i = 0; i < rows.length; i++) {
    const start = (rows[i] as number) * length;
    memory.set(data.subarray(start, start + length), offset + i * length);
  }
}
