/**
 * Lists where the points of a grid lie in memory, row by row: `start` plus the sum of
 * `position · step` over the axes. The order is that of a tensor with the shape `counts`.
 */
export function grid(counts: readonly number[], steps: readonly number[], start = 0): number[] {
  let offsets = [start];
  counts.forEach((count, axis) => {
    const step = steps[axis] ?? 0;
    offsets = offsets.flatMap((offset) =>
      Array.from({ length: count }, (_, position) => offset + position * step),
    );
  });
  return offsets;
}
