import type { backend_util } from "@tensorflow/tfjs";
import { grid } from "./grid.ts";
import { type OffsetTables, offsetTables } from "./offsetTables.ts";
import { imagesInCache, type Windows } from "./windowsOf.ts";

/** One in `stride` pixels each way: these pixels were seen through the same numbers of the filters. */
export interface Phase {
  /** The numbers of the filters through which they were seen: position of the filter, in its order. */
  readonly taps: readonly number[];
  readonly runs: number;
  /** How many positions of the filter a run holds. */
  readonly tapsPerRun: number;
  readonly rowsPerImage: number;
  readonly tables: OffsetTables<"rows" | "outs" | "runs">;
}

/** The way back through a convolution: how each input pixel looks at the gradient of the outputs. */
export interface WayBack extends Pick<Windows, "isPadded" | "imagesAtOnce" | "height" | "width"> {
  readonly padInfo: { readonly top: number; readonly left: number };
  readonly phases: readonly Phase[];
}

/**
 * Lists how a convolution's input pixels look at the gradient of its outputs
 * `[batch, outHeight, outWidth, outChannels]`. With a stride of 2, a pixel in an even row was seen
 * through other rows of the filter than one in an odd row, so there are four phases of pixels. Each of
 * them is a convolution of stride 1 with its part of the filter, turned by 180°.
 */
export function wayBack(info: backend_util.Conv2DInfo): WayBack {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
  const down = axisPhases(inHeight, info.filterHeight, info.strideHeight, padInfo.top, outHeight);
  const across = axisPhases(inWidth, info.filterWidth, info.strideWidth, padInfo.left, outWidth);
  const height = down.size;
  const width = across.size;
  const pixel = outChannels * 4;
  const row = width * pixel;
  const imagesAtOnce = imagesInCache(height * row, info.batchSize);
  const inPixel = inChannels * 4;
  const inRow = inWidth * inPixel;
  const phases = down.phases.flatMap((vertical) =>
    across.phases.map(
      (horizontal): Phase => ({
        taps: vertical.taps.flatMap((y) => horizontal.taps.map((x) => y * info.filterWidth + x)),
        runs: horizontal.taps.length > 0 ? vertical.taps.length : 0,
        tapsPerRun: horizontal.taps.length,
        rowsPerImage: vertical.count * horizontal.count,
        tables: offsetTables({
          rows: grid(
            [imagesAtOnce, vertical.count, horizontal.count],
            [height * row, row, pixel],
            vertical.start * row + horizontal.start * pixel,
          ),
          outs: grid(
            [imagesAtOnce, vertical.count, horizontal.count],
            [inHeight * inRow, info.strideHeight * inRow, info.strideWidth * inPixel],
            vertical.first * inRow + horizontal.first * inPixel,
          ),
          runs: grid([vertical.taps.length], [row]),
        }),
      }),
    ),
  );
  return {
    height,
    width,
    isPadded: down.before > 0 || across.before > 0 || height > outHeight || width > outWidth,
    padInfo: { top: down.before, left: across.before },
    imagesAtOnce,
    phases,
  };
}

/** The same, for rows or for columns alone. */
function axisPhases(
  inSize: number,
  filterSize: number,
  stride: number,
  pad: number,
  outSize: number,
) {
  const before = Math.ceil(filterSize / stride) - 1;
  const lastOut = Math.floor((inSize - 1 + pad) / stride);
  const phases = Array.from({ length: stride }, (_, phase) => {
    const taps = Array.from(
      { length: Math.max(0, Math.ceil((filterSize - phase) / stride)) },
      (_, i) => phase + i * stride,
    ).reverse();
    const first = (((phase - pad) % stride) + stride) % stride;
    return {
      taps,
      first,
      count: Math.max(0, Math.ceil((inSize - first) / stride)),
      start: Math.floor((first + pad) / stride) - Math.max(0, taps.length - 1) + before,
    };
  });
  return { before, size: before + Math.max(outSize, lastOut + 1), phases };
}
