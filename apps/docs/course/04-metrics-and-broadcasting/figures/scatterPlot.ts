import { calledOf, type Distances, type Measure, type ScatteredDigit } from "./validation.ts";

/** A place in the plot, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The plot is a square, so that the line where both distances are equal is its diagonal. */
export const plotSize = 300;

/** The least and the largest distance that the axes show, and what is written on them. */
export const axes: Readonly<
  Record<Measure, { from: number; to: number; ticks: readonly number[] }>
> = {
  l1: { from: 0.07, to: 0.25, ticks: [0.1, 0.15, 0.2] },
  rmse: { from: 0.14, to: 0.42, ticks: [0.2, 0.3, 0.4] },
};

/** How far along an axis a distance stands. */
export function along(distance: number, measure: Measure): number {
  const { from, to } = axes[measure];
  return Math.round(((distance - from) / (to - from)) * plotSize * 10) / 10;
}

/** Where a digit stands: to the right by its distance from the mean 3, up by that from the mean 7. */
export function pointOf({ to3, to7 }: Distances, measure: Measure): Point {
  return { x: along(to3, measure), y: plotSize - along(to7, measure) };
}

/** The same, at the edge of the plot for a digit that lies beyond it. */
export function pointInside(distances: Distances, measure: Measure): Point {
  const { x, y } = pointOf(distances, measure);
  const inside = (at: number) => Math.min(plotSize - 5, Math.max(5, at));
  return { x: inside(x), y: inside(y) };
}

/** The marks of many digits as one path: short strokes with round ends for 3s, triangles for 7s. */
export function marks(digits: readonly ScatteredDigit[], label: 3 | 7, measure: Measure): string {
  const mark = label === 3 ? "h0" : "m0-3.6l3.4 5.8h-6.8z";
  return digits
    .filter((digit) => digit.label === label)
    .map((digit) => pointOf(digit, measure))
    .map(({ x, y }) => `M${x} ${Math.round(y * 10) / 10}${mark}`)
    .join("");
}

/** The digit whose mark is nearest to a place, if one is near. */
export function digitNear(
  digits: readonly ScatteredDigit[],
  { x, y }: Point,
  measure: Measure,
  reach: number,
): ScatteredDigit | undefined {
  let [nearest, least]: [ScatteredDigit | undefined, number] = [undefined, reach];
  for (const digit of digits) {
    const at = pointOf(digit, measure);
    const away = Math.hypot(at.x - x, at.y - y);
    if (away <= least) [nearest, least] = [digit, away];
  }
  return nearest;
}

/** The digits from the surest 7 to the surest 3: by how much nearer they are to the one mean. */
export function inOrder(digits: readonly ScatteredDigit[]): ScatteredDigit[] {
  return digits.toSorted((one, other) => one.to7 - one.to3 - (other.to7 - other.to3));
}

/** The next digit in order that is misread; after the last comes the first again. */
export function nextMisread(
  ordered: readonly ScatteredDigit[],
  position: number,
): ScatteredDigit | undefined {
  const around = [...ordered.slice(position + 1), ...ordered.slice(0, position + 1)];
  return around.find((digit) => calledOf(digit) !== digit.label);
}

/** A digit in words, for those who cannot see it: one of these, or the reader's own. */
export function tellDigit(digit: ScatteredDigit | Distances, measure: Measure): string {
  const { to3, to7 } = digit;
  const called = calledOf(digit);
  const name = "label" in digit ? `a ${digit.label}, image ${digit.place}` : "your digit";
  const isWrong = "label" in digit && digit.label !== called;
  return (
    `By ${measureName(measure)}, ${name}: ${to3.toFixed(4)} from the mean 3, ` +
    `${to7.toFixed(4)} from the mean 7, called a ${called}${isWrong ? ": misread" : ""}.`
  );
}

/** What readers call a way of measuring. */
export function measureName(measure: Measure): string {
  return measure === "l1" ? "L1" : "RMSE";
}
