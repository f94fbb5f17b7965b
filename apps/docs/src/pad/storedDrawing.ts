import type { Point, Stroke } from "./stroke.ts";

const key = "underhood:drawing";

/**
 * The strokes that this browser kept, or none: storage may be empty, tampered with, or forbidden, and
 * then the mere asking for it throws.
 */
export function readDrawing(storage: () => Pick<Storage, "getItem">): Stroke[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? "[]");
    return isDrawing(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps the strokes in this browser and nowhere else, to the hundredth of a machine pixel. */
export function keepDrawing(
  storage: () => Pick<Storage, "setItem">,
  strokes: readonly Stroke[],
): void {
  const rounded = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: round(x), y: round(y) })));
  try {
    storage().setItem(key, JSON.stringify(rounded));
  } catch {
    // Where storage is full or forbidden, only the memory of the drawing is lost.
  }
}

function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
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
