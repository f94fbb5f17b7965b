import type { backend_util } from "@tensorflow/tfjs";
import { grid } from "./grid.ts";
import { type OffsetTables, offsetTables } from "./offsetTables.ts";

/** What a convolution looks at, in byte offsets: the arguments of `gatheredProduct`. */
export interface Windows {
  /** The size of the images with the zeros around them; that of the images where none are needed. */
  readonly height: number;
  readonly width: number;
  /** Whether zeros are needed. */
  readonly isPadded: boolean;
  /** How many images to look at in one go: as many as stay in the processor's cache. */
  readonly imagesAtOnce: number;
  /** How many numbers lie behind each other where a run starts. */
  readonly runLength: number;
  /** How many runs a window consists of. */
  readonly runs: number;
  readonly tables: OffsetTables<"rows" | "outs" | "runs" | "numbers">;
}

/**
 * Lists the windows of a convolution over images `[batch, height, width, channels]`: where each
 * output pixel's window starts (`rows`), where its result goes (`outs`), and in a window where the
 * stretches lie that are whole in memory (`runs`), or all its numbers (`numbers`).
 */
export function windowsOf(info: backend_util.Conv2DInfo): Windows {
  const { padInfo, inChannels, filterHeight, filterWidth, dilationHeight, dilationWidth } = info;
  const neededHeight = (info.outHeight - 1) * info.strideHeight + info.effectiveFilterHeight;
  const neededWidth = (info.outWidth - 1) * info.strideWidth + info.effectiveFilterWidth;
  const isPadded =
    padInfo.top > 0 ||
    padInfo.left > 0 ||
    neededHeight > info.inHeight ||
    neededWidth > info.inWidth;
  const height = isPadded ? neededHeight : info.inHeight;
  const width = isPadded ? neededWidth : info.inWidth;

  const pixel = inChannels * 4;
  const row = width * pixel;
  const image = height * row;
  const imagesAtOnce = imagesInCache(image, info.batchSize);
  const sidewaysRuns = dilationWidth === 1 ? 1 : filterWidth;
  const windowSteps = [dilationHeight * row, dilationWidth * pixel, 4];
  return {
    height,
    width,
    isPadded,
    imagesAtOnce,
    runs: filterHeight * sidewaysRuns,
    runLength: inChannels * (filterWidth / sidewaysRuns),
    tables: offsetTables({
      rows: grid(
        [imagesAtOnce, info.outHeight, info.outWidth],
        [image, info.strideHeight * row, info.strideWidth * pixel],
      ),
      outs: grid([imagesAtOnce * info.outHeight * info.outWidth], [info.outChannels * 4]),
      runs: grid([filterHeight, sidewaysRuns], windowSteps),
      numbers: grid([filterHeight, filterWidth, inChannels], windowSteps),
    }),
  };
}

/** How many images of so many bytes to work on in one go. */
export function imagesInCache(imageBytes: number, batchSize: number): number {
  return Math.max(1, Math.min(batchSize, Math.floor(cacheBytes / Math.max(1, imageBytes))));
}

/** What is worked on at a time stays well inside of a core's own cache. */
const cacheBytes = 1 << 17;
