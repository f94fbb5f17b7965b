import type { backend_util, TensorInfo } from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import { rememberedWindows } from "./convolve.ts";
import { paddedSize, readyImages } from "./readyImages.ts";
import { withScratchAreas } from "./scratchAreas.ts";
import type { Workbench } from "./workbench.ts";

/**
 * The gradient of a convolution with respect to its filters: each number of a window, times the
 * gradient at the window's output pixel, summed over all windows of the batch.
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
  const windows = rememberedWindows(info);
  const { tables, imagesAtOnce, runs, runLength } = windows;
  const columns = info.outChannels;
  const pixels = info.outHeight * info.outWidth;
  // A row of dy is read in fours.
  const filledColumns = (columns + 3) & ~3;
  const isFilled = filledColumns === columns;
  const areas = [
    tables.all.length,
    paddedSize(windows, info.inChannels),
    isFilled ? 0 : imagesAtOnce * pixels * filledColumns,
  ];
  withScratchAreas(bench, areas, ([table = 0, padded = 0, filled = 0]) => {
    const { functions } = bench;
    new Uint32Array(bench.bytes().buffer, table, tables.all.length).set(tables.all);
    const images = readyImages(bench, bench.offsetOf(x), windows, info, padded);
    const gradient = bench.offsetOf(dy);
    const to = bench.offsetOf(out);
    const step = columns * 4;
    if (info.batchSize * pixels === 0) bench.bytes().fill(0, to, to + runs * runLength * step);
    for (let first = 0; first < info.batchSize; first += imagesAtOnce) {
      const count = Math.min(imagesAtOnce, info.batchSize - first);
      const rows = count * pixels;
      const part = gradient + first * pixels * step;
      if (!isFilled) functions.copyRows(part, rows, step, step, filled, filledColumns * 4);
      functions.gatheredOuterProducts(
        images.at(first, count),
        table + tables.starts.rows,
        rows,
        table + tables.starts.numbers,
        runs * runLength,
        isFilled ? part : filled,
        filledColumns * 4,
        to,
        columns,
        first === 0,
      );
    }
  });
  return out;
}
