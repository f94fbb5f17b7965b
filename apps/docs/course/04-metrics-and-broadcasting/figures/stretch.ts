import { type AlignedAxis, alignShapes } from "@underhood/core";

export type Side = "first" | "second";

/** Two shapes while broadcasting goes through their axes, from the right. */
export interface Broadcast {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** The axes, the last one first. */
  readonly axes: readonly AlignedAxis[];
  /** After how many axes it is over: all of them, or the first that clashes. */
  readonly end: number;
  /** The shape that results; undefined where the two clash. */
  readonly result: readonly number[] | undefined;
}

/** Lays two shapes on each other. */
export function broadcastOf(first: readonly number[], second: readonly number[]): Broadcast {
  const axes = alignShapes(first, second);
  const clash = axes.findIndex(({ fit }) => fit === "clash");
  const sizes = axes.map(({ result }) => result ?? 0).toReversed();
  return {
    first,
    second,
    axes,
    end: clash < 0 ? axes.length : clash + 1,
    result: clash < 0 ? sizes : undefined,
  };
}

/** The shape in which one of the two is used, once so many axes have been gone through. */
export function usedShape({ axes, ...shapes }: Broadcast, side: Side, step: number): number[] {
  const own = shapes[side];
  const stretched = axes
    .slice(0, step)
    .map(({ result, [side]: size }) => result ?? size ?? 1)
    .toReversed();
  return [...own.slice(0, Math.max(0, own.length - stretched.length)), ...stretched];
}

/** How many numbers a tensor of this shape has. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * Where the number that is used at a place is held: its position in memory, and whether it stands at
 * this place itself or is only used here again.
 *
 * @param own The shape of the tensor.
 * @param place A place in the shape in which it is used, which has as many axes or more.
 */
export function heldAt(
  own: readonly number[],
  place: readonly number[],
): { readonly index: number; readonly isGhost: boolean } {
  let [index, isGhost] = [0, false];
  for (const [axis, at] of place.entries()) {
    const size = own[axis - (place.length - own.length)];
    const isAgain = at > 0 && (size === undefined || size === 1);
    if (isAgain) isGhost = true;
    if (size !== undefined) index = index * size + (isAgain ? 0 : at);
  }
  return { index, isGhost };
}
