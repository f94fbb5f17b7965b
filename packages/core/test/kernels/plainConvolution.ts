/** The sizes of a convolution, worked out by hand or by `tf.backend_util.computeConv2DInfo`. */
export interface Sizes {
  readonly inShape: readonly number[];
  readonly filterShape: readonly number[];
  readonly outShape: readonly number[];
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly dilationHeight: number;
  readonly dilationWidth: number;
  readonly padInfo: { readonly top: number; readonly left: number };
}

/** Slides filters over images, number by number. What lies around the images has no part in it. */
export function plainConvolution(x: ArrayLike<number>, filter: ArrayLike<number>, sizes: Sizes) {
  const pixel = reader(x, sizes.inShape);
  const weight = reader(filter, sizes.filterShape);
  const [filterHeight = 0, filterWidth = 0, channels = 0] = sizes.filterShape;
  return fill(sizes.outShape, ([image = 0, row = 0, column = 0, output = 0]) => {
    let sum = 0;
    for (const [y, x] of positions([filterHeight, filterWidth])) {
      const place = seen(sizes, [row, column], [y, x]);
      if (!isInside(place, sizes.inShape)) continue;
      for (let channel = 0; channel < channels; channel++) {
        sum += pixel([image, ...place, channel]) * weight([y, x, channel, output]);
      }
    }
    return sum;
  });
}

/** The gradient with respect to each number of the filters: its share in all the windows. */
export function plainFilterGradient(x: ArrayLike<number>, dy: ArrayLike<number>, sizes: Sizes) {
  const pixel = reader(x, sizes.inShape);
  const gradient = reader(dy, sizes.outShape);
  const [batch = 0, outHeight = 0, outWidth = 0] = sizes.outShape;
  return fill(sizes.filterShape, ([y = 0, x = 0, channel = 0, output = 0]) => {
    let sum = 0;
    for (const [image, row, column] of positions([batch, outHeight, outWidth])) {
      const place = seen(sizes, [row, column], [y, x]);
      if (!isInside(place, sizes.inShape)) continue;
      sum += pixel([image, ...place, channel]) * gradient([image, row, column, output]);
    }
    return sum;
  });
}

/** The gradient with respect to each number of the images, from the windows that saw it. */
export function plainInputGradient(dy: ArrayLike<number>, filter: ArrayLike<number>, sizes: Sizes) {
  const gradient = reader(dy, sizes.outShape);
  const weight = reader(filter, sizes.filterShape);
  const [filterHeight = 0, filterWidth = 0, , outputs = 0] = sizes.filterShape;
  return fill(sizes.inShape, ([image = 0, row = 0, column = 0, channel = 0]) => {
    let sum = 0;
    for (const [y, x] of positions([filterHeight, filterWidth])) {
      const outRow = (row + sizes.padInfo.top - y) / sizes.strideHeight;
      const outColumn = (column + sizes.padInfo.left - x) / sizes.strideWidth;
      if (!Number.isInteger(outRow) || !Number.isInteger(outColumn)) continue;
      if (!isInside([outRow, outColumn], sizes.outShape)) continue;
      for (let output = 0; output < outputs; output++) {
        sum += gradient([image, outRow, outColumn, output]) * weight([y, x, channel, output]);
      }
    }
    return sum;
  });
}

/** Which pixel an output pixel sees through a position of the filter. */
function seen(sizes: Sizes, [row, column]: [number, number], [y, x]: [number, number]) {
  return [
    row * sizes.strideHeight + y * sizes.dilationHeight - sizes.padInfo.top,
    column * sizes.strideWidth + x * sizes.dilationWidth - sizes.padInfo.left,
  ] as const;
}

function isInside(
  [row, column]: readonly [number, number],
  [, height = 0, width = 0]: readonly number[],
) {
  return row >= 0 && row < height && column >= 0 && column < width;
}

/** Reads a tensor's values by position. */
function reader(values: ArrayLike<number>, shape: readonly number[]) {
  return (position: readonly number[]): number => {
    let index = 0;
    for (const [axis, size] of shape.entries()) index = index * size + (position[axis] as number);
    return values[index] as number;
  };
}

/** Computes each value of a tensor from its position. */
function fill(shape: readonly number[], valueAt: (position: number[]) => number): Float32Array {
  return Float32Array.from(positions(shape), valueAt);
}

/** All positions in a tensor of a shape, in row-major order. */
function positions<const Axes extends readonly number[]>(
  shape: Axes,
): { -readonly [Axis in keyof Axes]: number }[] {
  const all = shape.reduce<number[][]>(
    (heads, size) =>
      heads.flatMap((head) => Array.from({ length: size }, (_, position) => [...head, position])),
    [[]],
  );
  return all as { -readonly [Axis in keyof Axes]: number }[];
}
