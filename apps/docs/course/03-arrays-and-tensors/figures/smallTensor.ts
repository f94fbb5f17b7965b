/** A tensor small enough for a page: its numbers row after row, as in memory. */
export interface SmallTensor {
  /** Rank 0 to 3. */
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** The tensors that the axis explorer shows, by their rank: `[]`, `[4]`, `[3, 4]`, `[2, 3, 4]`. */
export const examples: readonly SmallTensor[] = [
  { shape: [], data: [5] },
  { shape: [4], data: [2, 7, 1, 6] },
  { shape: [3, 4], data: [1, 8, 4, 3, 5, 2, 4, 9, 3, 5, 1, 6] },
  {
    shape: [2, 3, 4],
    data: [1, 8, 4, 3, 5, 2, 4, 9, 3, 5, 1, 6, 7, 2, 6, 1, 3, 4, 8, 5, 9, 1, 3, 2],
  },
];

/** The shape of a digit. */
export const digitShape = [28, 28] as const;

/** An image of bytes as the intensities, 0..1, that `toIntensities` makes of it. `[28, 28]` */
export function intensitiesOf({ data }: { readonly data: Uint8Array }): SmallTensor {
  return { shape: digitShape, data: Array.from(data, (byte) => byte / 255) };
}

/** Where a number stands on each axis, from its place in memory: 7 in `[2, 3, 4]` is at `[0, 1, 3]`. */
export function placeOf(index: number, shape: readonly number[]): number[] {
  const place: number[] = [];
  let rest = index;
  for (const length of shape.toReversed()) {
    place.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return place;
}

/** A shape or a place as the lesson writes it: `[2, 3]`. */
export function listText(numbers: readonly number[]): string {
  return `[${numbers.join(", ")}]`;
}

/** A number with at most two decimals. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** The tensor as nested lists, the way that code writes it: `[[1, 2], [3, 4]]`. */
export function nestedText({ shape, data }: SmallTensor): string {
  const [length, ...inner] = shape;
  if (length === undefined) return numberText(data[0] ?? 0);
  const size = data.length / length;
  const parts = Array.from({ length }, (_, i) =>
    nestedText({ shape: inner, data: data.slice(i * size, (i + 1) * size) }),
  );
  return `[${parts.join(", ")}]`;
}
