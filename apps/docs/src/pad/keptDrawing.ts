import { type Kept, kept } from "../keep/kept.ts";
import { noStrokes, type Point, type Stroke } from "./stroke.ts";
import { tidyStroke } from "./tidyStroke.ts";

/** The one drawing of the whole course, as this browser keeps it; no strokes where there is none. */
export const keptDrawing: Kept<readonly Stroke[]> = kept("drawing", readStrokes);

/** Keeps the strokes, tidied, in this browser and nowhere else. */
export function keepDrawing(strokes: readonly Stroke[]): void {
  keptDrawing.set(strokes.map(tidyStroke));
}

/**
 * Reads strokes from what anybody may have written; `undefined` is an empty pad.
 *
 * @throws TypeError if they are none.
 */
export function readStrokes(raw: unknown): readonly Stroke[] {
  if (raw === undefined) return noStrokes;
  if (isDrawing(raw)) return raw;
  throw new TypeError("expected strokes, lists of points with x and y on the pad");
}

function isDrawing(value: unknown): value is Stroke[] {
  return (
    Array.isArray(value) &&
    value.every((stroke) => Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPoint))
  );
}

function isPoint(value: unknown): value is Point {
  if (typeof value !== "object" || value === null) return false;
  return "x" in value && "y" in value && Number.isFinite(value.x) && Number.isFinite(value.y);
}
