import type { Workbench } from "./workbench.ts";

/** Runs `work` with room for several lists of so many float32 values, each at a multiple of 16 bytes. */
export function withScratchAreas<Result>(
  bench: Workbench,
  counts: readonly number[],
  work: (offsets: readonly number[]) => Result,
): Result {
  const sizes = counts.map((count) => (count + 3) & ~3);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return bench.withScratch(total, (start) => {
    let offset = start;
    return work(
      sizes.map((size) => {
        const area = offset;
        offset += size * 4;
        return area;
      }),
    );
  });
}
