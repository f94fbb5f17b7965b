import type { Point, Stroke } from "./stroke.ts";

/** What is on the pad. */
export interface PadState {
  readonly strokes: readonly Stroke[];
  /** While true the last stroke grows. */
  readonly penDown: boolean;
  /** Whether a hand made it so, as against a drawing brought back from an earlier visit. */
  readonly byHand: boolean;
}

/** What a hand can do to the pad. */
export type PadAction =
  | { readonly do: "begin"; readonly at: Point }
  | { readonly do: "extend"; readonly through: readonly Point[] }
  | { readonly do: "lift" }
  | { readonly do: "undo" }
  | { readonly do: "clear" }
  | { readonly do: "restore"; readonly strokes: readonly Stroke[] };

/** A clean sheet, the pen in the air. */
export const emptyPad: PadState = { strokes: [], penDown: false, byHand: false };

/** Points closer than this (machine pixels) add jitter and no shape. */
const closest = 0.2;

/** The pad after one action. Extending with the pen in the air changes nothing. */
export function draw(state: PadState, action: PadAction): PadState {
  switch (action.do) {
    case "begin":
      return { strokes: [...state.strokes, [action.at]], penDown: true, byHand: true };
    case "extend":
      return state.penDown
        ? { ...state, strokes: extendLast(state.strokes, action.through) }
        : state;
    case "lift":
      return state.penDown ? { ...state, penDown: false } : state;
    case "undo":
      return { strokes: state.strokes.slice(0, -1), penDown: false, byHand: true };
    case "clear":
      return { ...emptyPad, byHand: true };
    case "restore":
      return { ...emptyPad, strokes: action.strokes };
  }
}

function extendLast(strokes: readonly Stroke[], through: readonly Point[]): readonly Stroke[] {
  const grown = [...(strokes[strokes.length - 1] ?? [])];
  for (const point of through) {
    const last = grown[grown.length - 1];
    const far = last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= closest;
    if (far) grown.push(point);
  }
  return [...strokes.slice(0, -1), grown];
}
