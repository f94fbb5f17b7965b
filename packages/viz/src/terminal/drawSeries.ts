import type { Series } from "../series.ts";
import type { ChartAxis } from "./chartAxis.ts";
import type { DotGrid } from "./dotGrid.ts";

/** A series, the number of the pen that draws it, and whether lines join its points. */
interface DrawnSeries extends Series {
  readonly pen: number;
  readonly isJoined: boolean;
}

/** Sets the dots of a series in a grid. */
export function drawSeries(
  grid: DotGrid,
  { x, y, pen, isJoined }: DrawnSeries,
  axes: { readonly x: ChartAxis; readonly y: ChartAxis },
): void {
  const points = x.map((value, i) => ({
    across: Math.round(axes.x.place(value) * (grid.dots.across - 1)),
    up: Math.round(axes.y.place(y[i] ?? 0) * (grid.dots.up - 1)),
  }));
  for (const [i, point] of points.entries()) {
    const from = isJoined ? (points[i - 1] ?? point) : point;
    const steps = Math.max(1, Math.abs(point.across - from.across), Math.abs(point.up - from.up));
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      const across = Math.round(from.across + (point.across - from.across) * share);
      grid.set(across, Math.round(from.up + (point.up - from.up) * share), pen);
    }
  }
}
