import type { backend_util, TensorInfo } from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import { assertShapeIs } from "./assertShapeIs.ts";
import { rememberedZones } from "./convolve.ts";
import { panelSize } from "./panelSize.ts";
import { withScratchAreas } from "./scratchAreas.ts";
import type { Workbench } from "./workbench.ts";

/**
 * The gradient of a convolution with respect to its filters: each number that a pixel sees, times the
 * gradient at this pixel, summed over all pixels of the batch.
 * `[batch, height, width, channels] and [batch, outHeight, outWidth, outChannels] →
 * [filterHeight, filterWidth, channels, outChannels]`
 */
export function filterGradient(
  x: TensorInfo,
  dy: TensorInfo,
  info: backend_util.Conv2DInfo,
  bench: Workbench,
): TensorInfo {
  assertShapeIs(info.outShape, dy, "the gradient of a convolution's outputs");
  const out = bench.output(info.filterShape);
  const { zones, imagesAtOnce, imageBytes, outImageBytes } = rememberedZones(info);
  const columns = info.outChannels;
  const mostPixels = Math.max(0, ...zones.map(({ pixelsPerImage }) => pixelsPerImage));
  const areas = [
    panelSize(imagesAtOnce * mostPixels, columns),
    ...zones.map(({ tables }) => tables.all.length),
  ];
  withScratchAreas(bench, areas, ([panels = 0, ...tables]) => {
    const { functions } = bench;
    const memory = bench.bytes();
    zones.forEach(({ tables: { all } }, i) => {
      new Uint32Array(memory.buffer, tables[i], all.length).set(all);
    });
    const [from, gradient, to] = [bench.offsetOf(x), bench.offsetOf(dy), bench.offsetOf(out)];
    memory.fill(0, to, to + 4 * sizeOf(info.filterShape));
    for (let first = 0; first < info.batchSize; first += imagesAtOnce) {
      const count = Math.min(imagesAtOnce, info.batchSize - first);
      zones.forEach(({ tables: { all, starts }, pixelsPerImage, runs, runLength }, i) => {
        const table = tables[i] as number;
        const rows = count * pixelsPerImage;
        const part = gradient + first * outImageBytes;
        functions.packRows(part, table + starts.outs, rows, columns, panels);
        for (let run = 0; run < runs; run++) {
          const start = all[starts.runs / 4 + run] as number;
          const filterRow = all[starts.filterRows / 4 + run] as number;
          functions.addOuterProducts(
            from + first * imageBytes + start,
            table + starts.rows,
            rows,
            runLength,
            panels,
            to + filterRow * columns * 4,
            columns,
          );
        }
      });
    }
  });
  return out;
}
