import type { backend_util, TensorInfo } from "@tensorflow/tfjs";
import type { FilterLayout } from "./filterLayout.ts";
import { panelSize } from "./panelSize.ts";
import { paddedSize, readyImages } from "./readyImages.ts";
import { remembered } from "./remembered.ts";
import { withScratchAreas } from "./scratchAreas.ts";
import { windowsOf } from "./windowsOf.ts";
import type { Workbench } from "./workbench.ts";

/** What a convolution computes with. */
export interface ConvolutionInputs {
  /** `[batch, height, width, channels]` */
  readonly x: TensorInfo;
  readonly filter: TensorInfo;
  readonly layout: FilterLayout;
  /** `[outChannels]`, added to each pixel. */
  readonly bias?: TensorInfo | undefined;
}

/**
 * Slides filters over images: each output pixel is the product of its window with the filters, so all
 * of them together are one matrix product, whose rows are read where they lie in the images.
 * Around the images are zeros, which take part: times infinity they make NaN.
 * `→ [batch, outHeight, outWidth, outChannels]`
 */
export function convolve(
  { x, filter, layout, bias }: ConvolutionInputs,
  info: backend_util.Conv2DInfo,
  isRectified: boolean,
  bench: Workbench,
): TensorInfo {
  const out = bench.output(info.outShape);
  const windows = rememberedWindows(info);
  const { tables, imagesAtOnce, runs, runLength } = windows;
  const depth = runs * runLength;
  const columns = info.outChannels;
  const areas = [
    tables.all.length,
    panelSize(depth, columns),
    paddedSize(windows, info.inChannels),
  ];
  withScratchAreas(bench, areas, ([table = 0, panels = 0, padded = 0]) => {
    const { functions } = bench;
    new Uint32Array(bench.bytes().buffer, table, tables.all.length).set(tables.all);
    const weights = bench.offsetOf(filter);
    for (let position = 0; position < info.filterHeight * info.filterWidth; position++) {
      functions.packPanels(
        weights + position * layout.position,
        info.inChannels,
        columns,
        layout.input,
        layout.output,
        panels,
        position * info.inChannels,
        depth,
      );
    }
    const images = readyImages(bench, bench.offsetOf(x), windows, info, padded);
    const biasOffset = bias ? bench.offsetOf(bias) : 0;
    const to = bench.offsetOf(out);
    const pixels = info.outHeight * info.outWidth;
    for (let first = 0; first < info.batchSize; first += imagesAtOnce) {
      const count = Math.min(imagesAtOnce, info.batchSize - first);
      functions.gatheredProduct(
        images.at(first, count),
        table + tables.starts.rows,
        count * pixels,
        table + tables.starts.runs,
        runs,
        runLength,
        panels,
        columns,
        biasOffset,
        isRectified,
        to + first * pixels * columns * 4,
        table + tables.starts.outs,
      );
    }
  });
  return out;
}

/** The windows of a convolution, listed once for each kind of it. */
export const rememberedWindows: typeof windowsOf = remembered(windowsOf);
