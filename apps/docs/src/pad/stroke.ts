/** A place on the pad, in machine pixels: `x` and `y` run from 0 to 28, from the top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pen left between touching the paper and being lifted: at least one point. */
export type Stroke = readonly Point[];

/** What is on a clean sheet. */
export const noStrokes: readonly Stroke[] = [];

/** The side of the pad, in machine pixels: one unit of a stroke is one pixel of the machine's image. */
export const padSize = 28;

/**
 * The width of the pen, in machine pixels: a 3 drawn 20 pixels high, which is the height that
 * MNIST scales its digits to, then carries about as much ink as MNIST's average 3.
 */
export const penWidth = 2.6;
