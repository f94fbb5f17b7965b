/** Places along one axis of a grid, and how many bytes it is from one to the next. */
export type GridAxis = readonly [places: readonly number[], step: number];

/** Lists where the points of a grid lie in memory, in row-major order: sums of `place · step` over the axes. */
export function gridOffsets(...axes: readonly GridAxis[]): number[] {
  return axes.reduce<number[]>(
    (offsets, [places, step]) =>
      offsets.flatMap((offset) => places.map((place) => offset + place * step)),
    [0],
  );
}
