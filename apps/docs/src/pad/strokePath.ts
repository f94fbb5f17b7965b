import { smoothStroke } from "./smoothStroke.ts";
import type { Stroke } from "./stroke.ts";

/** A stroke as the path that SVG draws. A single point is a line to itself: a round pen's dot. */
export function strokePath(stroke: Stroke): string {
  const points = smoothStroke(stroke).map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`);
  return `M${points[0]}L${points.join(" ")}`;
}
