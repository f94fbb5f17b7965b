import type { Drawing } from "./rasterise.ts";
import type { Stroke } from "./stroke.ts";

/** A drawing judged by pixel similarity, 3 against 7. */
export interface Judgement {
  /** What `digitFromDrawing` made of the drawing. `[28, 28]` */
  readonly digit: { readonly shape: readonly number[]; readonly data: Uint8Array };
  /** How far it lies from each mean image, 0..1. */
  readonly distances: { readonly three: number; readonly seven: number };
  /** The digit of the nearer mean. */
  readonly called: 3 | 7;
}

/** Judges an image of a drawing. */
export type Judge = (drawing: Drawing) => Promise<Judgement>;

/** Judges strokes, off the page's thread, where the image is made of them too. */
export type StrokeJudge = (strokes: readonly Stroke[]) => Promise<Judgement>;
