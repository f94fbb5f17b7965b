import { placeOf, type SmallTensor } from "./smallTensor.ts";

/** How several numbers become one. */
export type Operation = "mean" | "sum" | "max";

/** The axis that goes; "all" stands for every axis. */
export type CollapsedAxis = number | "all";

/** A tensor that has lost an axis, and what each of its numbers was made of. */
export interface Collapsed extends SmallTensor {
  /** For each number, the places in memory of the numbers that it was made of, in order. */
  readonly sources: readonly (readonly number[])[];
}

/**
 * Makes one number of all that lie along an axis. `[2, 3, 4]`, axis 1 → `[2, 4]`
 *
 * @throws RangeError if the tensor has no such axis.
 */
export function collapse(
  tensor: SmallTensor,
  operation: Operation,
  axis: CollapsedAxis,
): Collapsed {
  const { shape, data } = tensor;
  if (axis !== "all" && !(axis in shape)) {
    throw new RangeError(`collapse: expected an axis of [${shape.join(", ")}], got ${axis}`);
  }
  const stays = (_: number, i: number) => axis !== "all" && i !== axis;
  const byPlace = new Map<string, number[]>();
  for (const index of data.keys()) {
    const place = placeOf(index, shape).filter(stays).join();
    byPlace.set(place, [...(byPlace.get(place) ?? []), index]);
  }
  const sources = [...byPlace.values()];
  const results = sources.map((places) =>
    combine(
      operation,
      places.map((place) => data[place] ?? 0),
    ),
  );
  return { shape: shape.filter(stays), data: results, sources };
}

function combine(operation: Operation, values: readonly number[]): number {
  if (operation === "max") return Math.max(...values);
  const sum = values.reduce((total, value) => total + value, 0);
  return operation === "sum" ? sum : sum / values.length;
}
