import type { Point, Stroke } from "./stroke.ts";

/** Steps per machine pixel: what is lost cannot be seen. */
export const fineness = 8;

/** Points nearer than this, in machine pixels, are not told apart: the pad rounds the corners anyway. */
const closest = 0.7;

/**
 * The stroke as it is kept, judged and sent in links: on a grid of eighths of a machine pixel, without
 * the points that lie close to the one before, but with both ends.
 */
export function tidyStroke(stroke: Stroke): Stroke {
  const last = stroke.at(-1);
  const points: Point[] = [];
  for (const point of stroke) {
    const before = points.at(-1);
    const isFar =
      before === undefined || Math.hypot(point.x - before.x, point.y - before.y) >= closest;
    if (isFar || point === last) points.push(point);
  }
  return points.map(({ x, y }) => ({ x: onGrid(x), y: onGrid(y) }));
}

function onGrid(coordinate: number): number {
  return Math.round(coordinate * fineness) / fineness;
}
