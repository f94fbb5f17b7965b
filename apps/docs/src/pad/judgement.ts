import type { Bytes, DrawingSteps } from "./drawingSteps.ts";
import type { Drawing } from "./rasterise.ts";
import type { Stroke } from "./stroke.ts";

/** An image judged by pixel similarity, 3 against 7. */
export interface Verdict {
  /** How far it lies from each mean image, 0..1. */
  readonly distances: { readonly three: number; readonly seven: number };
  /** The digit of the nearer mean. */
  readonly called: 3 | 7;
}

/** A drawing judged. */
export interface Judgement extends Verdict {
  /** What `digitFromDrawing` made of the drawing. `[28, 28]` */
  readonly digit: Bytes;
  /** How it made that. */
  readonly steps: DrawingSteps;
  /** What would have been said of the drawing as it is, neither scaled nor centred. */
  readonly asDrawn: Verdict;
}

/** Judges an image of a drawing. */
export type Judge = (drawing: Drawing) => Promise<Judgement>;

/** Judges strokes, off the page's thread, where the image is made of them too. */
export type StrokeJudge = (strokes: readonly Stroke[]) => Promise<Judgement>;
