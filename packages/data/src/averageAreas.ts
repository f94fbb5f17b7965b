import type { Grid } from "./grid.ts";

/**
 * Scales a grid to another size. Each new cell is the mean of the area that it covers, cells that
 * it covers in part counting in part, so thin lines turn grey instead of vanishing. When it grows,
 * cells become blocks.
 */
export function averageAreas(grid: Grid, size: { height: number; width: number }): Grid {
  const values = new Float64Array(size.height * size.width);
  const rows = coverage(grid.height, size.height);
  const columns = coverage(grid.width, size.width);
  for (const row of rows) {
    for (const column of columns) {
      const share = row.share * column.share;
      const target = row.target * size.width + column.target;
      const value = grid.values[row.source * grid.width + column.source] as number;
      values[target] = (values[target] as number) + share * value;
    }
  }
  return { ...size, values };
}

/** Along one axis: which old cells each new cell covers, and the share of it that each fills. */
function coverage(
  sources: number,
  targets: number,
): { source: number; target: number; share: number }[] {
  const covered: { source: number; target: number; share: number }[] = [];
  // In units of 1 / (sources × targets) of the axis, an old cell is `targets` long and a new one
  // `sources`: whole numbers, so that nothing is lost to rounding.
  for (let target = 0, source = 0; target < targets; ) {
    const start = Math.max(target * sources, source * targets);
    const targetEnd = (target + 1) * sources;
    const sourceEnd = (source + 1) * targets;
    covered.push({ source, target, share: (Math.min(targetEnd, sourceEnd) - start) / sources });
    if (targetEnd <= sourceEnd) target++;
    if (sourceEnd <= targetEnd) source++;
  }
  return covered;
}
