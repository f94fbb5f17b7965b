import { smoothStroke } from "./smoothStroke.ts";
import { type Point, padSize, penWidth, type Stroke } from "./stroke.ts";

/** An image as `digitFromDrawing` takes it: bytes, 0 for paper and 255 for ink. */
export interface Drawing {
  readonly shape: readonly [number, number];
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Image pixels per machine pixel: fine enough that scaling down makes the greys, as it did for MNIST. */
const fineness = 8;

/**
 * Draws the strokes with a round pen into an image eight times as fine as the machine's.
 * A pixel is inked by how far its centre lies inside the pen's edge, softened over one pixel.
 * `strokes → [224, 224]`
 */
export function rasterise(strokes: readonly Stroke[]): Drawing {
  const side = padSize * fineness;
  const data = new Uint8Array(side * side);
  for (const stroke of strokes) {
    const line = smoothStroke(stroke).map(({ x, y }) => ({ x: x * fineness, y: y * fineness }));
    line.forEach((point, i) => {
      inkSegment(data, side, line[i - 1] ?? point, point);
    });
  }
  return { shape: [side, side], data };
}

function inkSegment(data: Uint8Array, side: number, from: Point, to: Point): void {
  const radius = (penWidth * fineness) / 2;
  const reach = radius + 1;
  const [top, bottom] = span(from.y, to.y, reach, side);
  const [left, right] = span(from.x, to.x, reach, side);
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const centre = { x: column + 0.5, y: row + 0.5 };
      const inside = radius + 0.5 - distanceToSegment(centre, from, to);
      const ink = Math.round(255 * Math.min(1, Math.max(0, inside)));
      const at = row * side + column;
      data[at] = Math.max(data[at] ?? 0, ink);
    }
  }
}

/** The pixels of one axis that a pen of this reach may touch. */
function span(a: number, b: number, reach: number, side: number): [number, number] {
  const from = Math.max(0, Math.floor(Math.min(a, b) - reach));
  const to = Math.min(side, Math.ceil(Math.max(a, b) + reach));
  return [from, to];
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length2 = along.x ** 2 + along.y ** 2;
  const projected = (point.x - from.x) * along.x + (point.y - from.y) * along.y;
  const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, projected / length2));
  return Math.hypot(point.x - from.x - share * along.x, point.y - from.y - share * along.y);
}
