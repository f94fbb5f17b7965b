import type { backend_util, TensorInfo } from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import type { FilterLayout } from "./filterLayout.ts";
import { panelSize } from "./panelSize.ts";
import { paddedSize, readyImages } from "./readyImages.ts";
import { remembered } from "./remembered.ts";
import { withScratchAreas } from "./scratchAreas.ts";
import { wayBack } from "./wayBack.ts";
import type { Workbench } from "./workbench.ts";

/** What the way back through a convolution computes with. */
export interface ImageGradientInputs {
  /** `[batch, outHeight, outWidth, outChannels]` */
  readonly dy: TensorInfo;
  readonly filter: TensorInfo;
  readonly layout: FilterLayout;
}

/**
 * The gradient of a convolution with respect to its images: each input pixel collects from the output
 * pixels that looked at it, through the same filter numbers. `→ [batch, height, width, channels]`
 */
export function imageGradient(
  { dy, filter, layout }: ImageGradientInputs,
  info: backend_util.Conv2DInfo,
  bench: Workbench,
): TensorInfo {
  assertShapeIs(info.outShape, dy, "the gradient of a convolution's outputs");
  const out = bench.output(info.inShape);
  const back = rememberedWayBack(info);
  const { inChannels, outChannels, batchSize } = info;
  const gradientInfo = {
    inHeight: info.outHeight,
    inWidth: info.outWidth,
    inChannels: outChannels,
    padInfo: back.padInfo,
  };
  const tableSizes = back.phases.map(({ tables }) => tables.all.length);
  const panelSizes = back.phases.map(({ taps }) =>
    panelSize(taps.length * outChannels, inChannels),
  );
  const areas = [paddedSize(back, outChannels), ...tableSizes, ...panelSizes];
  withScratchAreas(bench, areas, ([padded = 0, ...offsets]) => {
    const { functions } = bench;
    const from = bench.offsetOf(filter);
    const phases = back.phases.map((phase, i) => {
      const table = offsets[i] as number;
      const panels = offsets[i + tableSizes.length] as number;
      new Uint32Array(bench.bytes().buffer, table, phase.tables.all.length).set(phase.tables.all);
      phase.taps.forEach((tap, position) => {
        functions.packPanels(
          from + tap * layout.position,
          outChannels,
          inChannels,
          layout.output,
          layout.input,
          panels,
          position * outChannels,
          phase.taps.length * outChannels,
        );
      });
      return { ...phase, table, panels };
    });
    const images = readyImages(bench, bench.offsetOf(dy), back, gradientInfo, padded);
    const to = bench.offsetOf(out);
    const imageBytes = info.inHeight * info.inWidth * inChannels * 4;
    for (let first = 0; first < batchSize; first += back.imagesAtOnce) {
      const count = Math.min(back.imagesAtOnce, batchSize - first);
      const ready = images.at(first, count);
      for (const { rowsPerImage, table, tables, panels, runs, tapsPerRun } of phases) {
        if (rowsPerImage === 0) continue;
        functions.gatheredProduct(
          ready,
          table + tables.starts.rows,
          count * rowsPerImage,
          table + tables.starts.runs,
          runs,
          tapsPerRun * outChannels,
          panels,
          inChannels,
          0,
          false,
          to + first * imageBytes,
          table + tables.starts.outs,
        );
      }
    }
  });
  return out;
}

const rememberedWayBack = remembered(wayBack);
