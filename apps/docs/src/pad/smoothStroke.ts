import type { Point, Stroke } from "./stroke.ts";

/** Straight pieces per curve: at the pad's size a finer curve could not be seen. */
const piecesPerCurve = 4;

/**
 * Rounds the corners that sampling leaves: the midpoints between recorded points stay, and a
 * quadratic curve with the recorded point as its control runs from one midpoint to the next. The
 * first and the last point stay too. The screen and the machine both get this line, so what is
 * judged is what was seen.
 */
export function smoothStroke(stroke: Stroke): Point[] {
  const first = stroke[0];
  const last = stroke[stroke.length - 1];
  if (first === undefined || last === undefined) return [];
  const line = [first];
  for (let i = 1; i < stroke.length - 1; i++) {
    const [before, corner, after] = [stroke[i - 1], stroke[i], stroke[i + 1]];
    if (before === undefined || corner === undefined || after === undefined) continue;
    const from = middle(before, corner);
    const to = middle(corner, after);
    for (let piece = 0; piece <= piecesPerCurve; piece++) {
      line.push(quadratic(from, corner, to, piece / piecesPerCurve));
    }
  }
  line.push(last);
  return line;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function quadratic(from: Point, control: Point, to: Point, t: number): Point {
  const weights = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2] as const;
  return {
    x: weights[0] * from.x + weights[1] * control.x + weights[2] * to.x,
    y: weights[0] * from.y + weights[1] * control.y + weights[2] * to.y,
  };
}
