/** What broadcasting does at one axis: nothing, repeat a size of 1, add an axis that a shape lacks, or refuse. */
export type AxisVerdict = "equal" | "stretched" | "missing" | "clash";

/** One axis of several shapes that stand aligned from the right. */
export interface AlignedAxis {
  /** The axis counted from the right: −1 is the last. */
  readonly axis: number;
  /** The size in each shape; undefined where a shape has no such axis. */
  readonly sizes: readonly (number | undefined)[];
  /** The size that results; undefined where the sizes clash. */
  readonly result: number | undefined;
  readonly verdict: AxisVerdict;
}

/** Aligns shapes from the right by NumPy's rule of broadcasting; the outermost axis comes first. */
export function alignedAxes(shapes: readonly (readonly number[])[]): AlignedAxis[] {
  const rank = shapes.reduce((most, shape) => Math.max(most, shape.length), 0);
  return Array.from({ length: rank }, (_, i) => {
    const axis = i - rank;
    const sizes = shapes.map((shape) => shape.at(axis));
    const wanted = new Set(sizes.filter((size) => size !== undefined && size !== 1));
    const result = wanted.size > 1 ? undefined : ([...wanted][0] ?? 1);
    return { axis, sizes, result, verdict: verdictOf(sizes, result) };
  });
}

function verdictOf(
  sizes: readonly (number | undefined)[],
  result: number | undefined,
): AxisVerdict {
  if (result === undefined) return "clash";
  if (sizes.includes(undefined)) return "missing";
  return sizes.some((size) => size !== result) ? "stretched" : "equal";
}
