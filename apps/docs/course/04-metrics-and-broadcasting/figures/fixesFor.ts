import { alignShapes } from "@underhood/core";
import { shapeText } from "./readShape.ts";
import { type Side, sizeOf } from "./stretch.ts";

/** A change of one of two shapes, after which they fit. */
export interface Fix {
  readonly side: Side;
  readonly shape: readonly number[];
  /** The change in code: `second.reshape([2, 1])`. */
  readonly code: string;
  /** What it means. */
  readonly why: string;
}

/** How many are offered. */
const most = 2;

/** Changes that would make two clashing shapes fit, the likeliest first. None moves a number to another shape's count. */
export function fixesFor(first: readonly number[], second: readonly number[]): Fix[] {
  const shapes = { first, second };
  const sides: readonly Side[] =
    first.length < second.length ? ["first", "second"] : ["second", "first"];
  const all = sides.flatMap((side) => {
    const own = shapes[side];
    const other = shapes[side === "first" ? "second" : "first"];
    return changesOf(own, other)
      .filter(({ shape }) => alignShapes(shape, other).every(({ fit }) => fit !== "clash"))
      .map((change) => ({ side, ...change, code: `${side}${change.code}` }));
  });
  const inOrder = all.toSorted((one, other) => one.rank - other.rank);
  return inOrder.slice(0, most).map(({ rank: _, ...fix }) => fix);
}

function changesOf(own: readonly number[], other: readonly number[]) {
  const reshaped = (shape: readonly number[], rank: number, why: string) => ({
    shape,
    rank,
    why,
    code: `.reshape(${shapeText(shape)})`,
  });
  const missing = other.length - own.length;
  const isVectors = own.length === 1 && other.length === 1;
  const ones = Array.from({ length: isVectors ? 1 : Math.max(missing, 0) }, () => 1);
  const withOnes = ones.length === 0 ? [] : own.map((_, i) => own.toSpliced(i + 1, 0, ...ones));
  const turned = own.length === 2 ? [own.toReversed()] : [];
  const alike = sizeOf(own) === sizeOf(other) ? [other] : [];
  return [
    ...withOnes.map((shape) =>
      isVectors
        ? reshaped(shape, 3, "makes it a column: every number meets every other")
        : reshaped(shape, 0, "puts the missing axis elsewhere"),
    ),
    ...turned.map((shape) => ({
      shape,
      rank: 1,
      why: "swaps rows and columns",
      code: ".transpose()",
    })),
    ...alike.map((shape) => reshaped(shape, 2, "gives the same count of numbers the same shape")),
  ];
}
