import type { Point, Stroke } from "../../src/pad/stroke.ts";

/** Strokes in a square from −1 to 1, `y` downwards. */
export type Shape = readonly Stroke[];

const upperBow = arc({ x: 0, y: -0.5 }, { width: 0.55, height: 0.5 }, [-160, 90]);
const lowerBow = arc({ x: 0, y: 0.5 }, { width: 0.65, height: 0.5 }, [-90, 160]);

/** Ways in which people draw a 3. */
export const threes = {
  round: [[...upperBow, ...lowerBow]],
  slanted: [[...upperBow, ...lowerBow].map(({ x, y }) => ({ x: x - y * 0.25, y }))],
  "flat-topped": [
    [
      ...line(-0.5, -1, 0.5, -1, -0.05, -0.2),
      ...arc({ x: -0.05, y: 0.4 }, { width: 0.6, height: 0.6 }, [-90, 150]),
    ],
  ],
  narrow: [[...upperBow, ...lowerBow].map(({ x, y }) => ({ x: x * 0.63, y }))],
  wide: [[...upperBow, ...lowerBow].map(({ x, y }) => ({ x: x * 1.4, y }))],
  angular: [line(-0.5, -0.9, 0.4, -0.9, 0.4, -0.05, -0.1, 0, 0.45, 0.05, 0.45, 0.9, -0.5, 0.9)],
  "two-stroke": [upperBow, lowerBow],
} satisfies Record<string, Shape>;

/** Ways in which people draw a 7. */
export const sevens = {
  plain: [line(-0.6, -1, 0.6, -1, -0.1, 1)],
  steep: [line(-0.5, -1, 0.5, -1, 0.3, 1)],
  slanted: [line(-0.6, -1, 0.6, -1, -0.4, 1)],
  crossed: [line(-0.6, -1, 0.6, -1, -0.1, 1), line(-0.35, 0, 0.45, 0)],
  hooked: [line(-0.6, -0.7, -0.6, -1, 0.6, -1, -0.1, 1)],
  "two-stroke": [line(-0.6, -1, 0.6, -1), line(0.6, -1, -0.1, 1)],
} satisfies Record<string, Shape>;

/** The shape on the pad: so many machine pixels high, its middle at `x`, `y`; sampled as a hand is. */
export function fitted(shape: Shape, at: { height: number; x: number; y: number }): Stroke[] {
  const half = at.height / 2;
  return shape.map((stroke) =>
    sampled(stroke.map(({ x, y }) => ({ x: at.x + x * half, y: at.y + y * half }))),
  );
}

/** The same path with a point at least every half machine pixel. */
function sampled(stroke: Stroke): Point[] {
  return stroke.flatMap((point, i) => {
    const from = stroke[i - 1];
    if (from === undefined) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(point.x - from.x, point.y - from.y) / 0.5));
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((point.x - from.x) * (step + 1)) / steps,
      y: from.y + ((point.y - from.y) * (step + 1)) / steps,
    }));
  });
}

function line(...coordinates: number[]): Point[] {
  return coordinates.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: coordinates[i + 1] ?? 0 }] : []));
}

/** Part of an ellipse between two angles in degrees, clockwise from the right. */
function arc(
  middle: Point,
  radius: { width: number; height: number },
  [from, to]: readonly [number, number],
): Point[] {
  return Array.from({ length: 17 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 16) * Math.PI) / 180;
    return {
      x: middle.x + radius.width * Math.cos(angle),
      y: middle.y + radius.height * Math.sin(angle),
    };
  });
}
