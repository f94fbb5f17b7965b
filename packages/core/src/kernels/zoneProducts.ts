import type { backend_util, TensorInfo } from "@tensorflow/tfjs";
import { panelSize } from "./panelSize.ts";
import { withScratchAreas } from "./scratchAreas.ts";
import type { Workbench } from "./workbench.ts";
import type { Zones } from "./zones.ts";

/** What {@link zoneProducts} computes with. */
export interface ZoneProductInputs {
  readonly zones: Zones;
  /** The images that are seen, `[batch, height, width, channels]`. */
  readonly seen: TensorInfo;
  readonly filter: TensorInfo;
  /** The bytes from one number of the filters to the next, where the channel that is seen is a row. */
  readonly steps: { readonly position: number; readonly row: number; readonly column: number };
  /** Added to each pixel, one number for each channel. */
  readonly bias?: TensorInfo | undefined;
  /** Whether what is negative becomes 0. Default: false. */
  readonly isRectified?: boolean;
  readonly out: TensorInfo;
}

/**
 * Multiplies what each pixel sees of the images by the filters, and writes it to where the pixel is: all
 * of them together are one matrix product, whose rows are read where they lie in the images.
 */
export function zoneProducts(
  bench: Workbench,
  { filterHeight, filterWidth, batchSize }: backend_util.Conv2DInfo,
  { zones: kind, seen, filter, steps, bias, isRectified = false, out }: ZoneProductInputs,
): void {
  const { zones, imagesAtOnce, imageBytes, outImageBytes } = kind;
  const channels = seen.shape.at(-1) ?? 0;
  const columns = out.shape.at(-1) ?? 0;
  const positions = filterHeight * filterWidth;
  const depth = positions * channels;
  const areas = [panelSize(depth, columns), ...zones.map(({ tables }) => tables.all.length)];
  withScratchAreas(bench, areas, ([panels = 0, ...tables]) => {
    const { functions } = bench;
    const { buffer } = bench.bytes();
    zones.forEach(({ tables: { all } }, i) => {
      new Uint32Array(buffer, tables[i], all.length).set(all);
    });
    const { position, row, column } = steps;
    const weights = bench.offsetOf(filter);
    for (let i = 0; i < positions; i++) {
      const from = weights + i * position;
      functions.packPanels(from, channels, columns, row, column, panels, i * channels, depth);
    }
    const from = bench.offsetOf(seen);
    const to = bench.offsetOf(out);
    const biasOffset = bias ? bench.offsetOf(bias) : 0;
    for (let first = 0; first < batchSize; first += imagesAtOnce) {
      const count = Math.min(imagesAtOnce, batchSize - first);
      zones.forEach(({ tables: { starts }, pixelsPerImage, runs, runLength }, i) => {
        const table = tables[i] as number;
        functions.gatheredProduct(
          from + first * imageBytes,
          table + starts.rows,
          count * pixelsPerImage,
          table + starts.runs,
          table + starts.filterRows,
          runs,
          runLength,
          panels,
          depth,
          columns,
          biasOffset,
          isRectified,
          to + first * outImageBytes,
          table + starts.outs,
        );
      });
    }
  });
}
