import type { TensorInfo } from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import { conv2dInfo } from "./conv2dInfo.ts";
import type { Kernel } from "./kernel.ts";
import { panelSize } from "./panelSize.ts";
import { paddedSize, readyImages } from "./readyImages.ts";
import { remembered } from "./remembered.ts";
import { withScratchAreas } from "./scratchAreas.ts";
import { wayBack } from "./wayBack.ts";

/**
 * The gradient of a convolution with respect to its images, which is also `tf.conv2dTranspose`: each
 * input pixel collects from the output pixels that looked at it, through the same filter numbers.
 */
export const conv2dBackpropInputKernel: Kernel = {
  name: "Conv2DBackpropInput",
  run({ inputs, attrs }, bench) {
    const { dy, filter } = inputs as Record<"dy" | "filter", TensorInfo>;
    const { inputShape } = attrs as { inputShape: number[] };
    const info = conv2dInfo(inputShape, filter.shape, attrs);
    if (info === undefined) return undefined;
    assertShapeIs(info.outShape, dy, "the gradient of a convolution's outputs");
    const out = bench.output(inputShape);
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
            from + tap * inChannels * outChannels * 4,
            outChannels,
            inChannels,
            4,
            outChannels * 4,
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
  },
};

const rememberedWayBack = remembered(wayBack);
