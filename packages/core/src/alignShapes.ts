import { assertShape, type Shape } from "./shape.ts";

/** How two sizes on the same axis go together. A missing axis counts as 1, and stretches. */
export type AxisFit =
  | "equal"
  | "first stretches"
  | "second stretches"
  | "first is missing"
  | "second is missing"
  | "clash";

/** One step of broadcasting two shapes: one axis of both. */
export interface AlignedAxis {
  /** Which axis, counted from the right: 1 is the last. */
  readonly axis: number;
  /** Its size in the first shape, or null where that shape has no such axis. */
  readonly first: number | null;
  /** Its size in the second shape, or null where that shape has no such axis. */
  readonly second: number | null;
  /** Its size in the result, or null where the two clash. */
  readonly result: number | null;
  readonly fit: AxisFit;
}

/**
 * Lays two shapes on top of each other and tells what broadcasting does with each axis, starting,
 * as the rule does, with the last one. A clash is reported, not thrown: a figure can draw it.
 *
 * @throws RangeError if one of them is not a shape.
 * @example
 * alignShapes([1010, 28, 28], [28, 28]).map(({ fit }) => fit)
 * // ["equal", "equal", "second is missing"]
 */
export function alignShapes(first: Shape, second: Shape): AlignedAxis[] {
  assertShape(first);
  assertShape(second);
  const rank = Math.max(first.length, second.length);
  return Array.from({ length: rank }, (_, i) =>
    alignAxis(i + 1, first.at(-1 - i) ?? null, second.at(-1 - i) ?? null),
  );
}

function alignAxis(axis: number, first: number | null, second: number | null): AlignedAxis {
  const fit = fitOf(first, second);
  const stretched = (first ?? 1) === 1 ? (second ?? 1) : first;
  return { axis, first, second, result: fit === "clash" ? null : stretched, fit };
}

function fitOf(first: number | null, second: number | null): AxisFit {
  if (first === second) return "equal";
  if (first === null) return "first is missing";
  if (second === null) return "second is missing";
  if (first === 1) return "first stretches";
  if (second === 1) return "second stretches";
  return "clash";
}
