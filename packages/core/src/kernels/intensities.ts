import { sizeOf } from "../shape.ts";
import type { Kernel } from "./kernel.ts";
import { isWorthListing, listWhileMaking } from "./nonZeros.ts";

/** What {@link intensities} is told: bytes that lie outside of the engine's memory. */
export interface IntensitiesAttributes {
  readonly data: Uint8Array;
  readonly shape: readonly number[];
  /** The rows to take, of so many bytes each; all the data if there are none. */
  readonly places: ArrayLike<number> | undefined;
}

/** How many bytes processors fetch from memory at once. */
const cacheLine = 64;

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
      const fetch = () => {
        // Rooms are made: from here to the end the memory does not grow.
        const memory = bench.bytes();
        if (rows.length > 1) askForAll(data, rows, length);
        for (let i = 0; i < rows.length; i++) {
          const start = (rows[i] as number) * length;
          memory.set(data.subarray(start, start + length), bytes + i * length);
        }
        return bench.offsetOf(result);
      };
      const [vectors = 0, size = 0] = shape;
      if (shape.length === 2 && isWorthListing(bench, vectors, size)) {
        // The batches before were multiplied by where they are not 0, so this one will be too.
        const matrix = { id: result.dataId, rows: vectors, length: size };
        listWhileMaking(bench, matrix, ({ places, ends, table }) =>
          bench.functions.listedIntensities(bytes, fetch(), vectors, size, places, ends, table),
        );
      } else {
        bench.functions.intensities(bytes, fetch(), count);
      }
    });
    return result;
  },
};

/** What {@link askForAll} has read: it has to go somewhere, or a compiler leaves out the reading. */
const answer = new Uint8Array(1);

/**
 * Reads a byte of each stretch of the rows. They lie far apart in a large memory, which takes its time to
 * answer, but many questions at once: copying row after row would wait for each of them.
 */
function askForAll(data: Uint8Array, rows: ArrayLike<number>, length: number): void {
  let read = 0;
  for (let i = 0; i < rows.length; i++) {
    const start = (rows[i] as number) * length;
    for (let at = start; at < start + length; at += cacheLine) read ^= data[at] as number;
  }
  answer[0] = read;
}
