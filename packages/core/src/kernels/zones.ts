import type { backend_util } from "@tensorflow/tfjs";
import { gridOffsets } from "./gridOffsets.ts";
import { type OffsetTables, offsetTables } from "./offsetTables.ts";
import { type Sight, type Sights, sightsBack, sightsForth } from "./sights.ts";

/**
 * Pixels of which each sees the same part of the filters. At an image's edges fewer positions of the
 * filters lie inside of it, and with a stride of 2, on the way back, every other pixel is seen through
 * other positions.
 */
export interface Zone {
  readonly pixelsPerImage: number;
  /** How many runs of numbers that lie behind each other a pixel sees. */
  readonly runs: number;
  readonly runLength: number;
  /**
   * In bytes: where what each pixel sees begins (`rows`), where each pixel itself is (`outs`), and from
   * where it begins, where the runs begin (`runs`). Then the row of a matrix of filters, a row for each
   * channel of each position, with which each run begins (`filterRows`).
   */
  readonly tables: OffsetTables<"rows" | "outs" | "runs" | "filterRows">;
}

/** The zones of images. */
export interface Zones {
  /** How many images to look at in one go: as many as stay in the processor's cache. */
  readonly imagesAtOnce: number;
  /** How many bytes an image takes, and what comes of it. */
  readonly imageBytes: number;
  readonly outImageBytes: number;
  readonly zones: readonly Zone[];
}

/** How a convolution's output pixels see its images `[batch, height, width, channels]`. */
export function zonesForth(info: backend_util.Conv2DInfo): Zones {
  return zonesOf(info, { ...sightsForth(info), seen: inputOf(info), seeing: outputOf(info) });
}

/** How a convolution's input pixels see the gradient of its outputs, on the way back. */
export function zonesBack(info: backend_util.Conv2DInfo): Zones {
  return zonesOf(info, { ...sightsBack(info), seen: outputOf(info), seeing: inputOf(info) });
}

interface ImageSize {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

function inputOf({ inHeight, inWidth, inChannels }: backend_util.Conv2DInfo): ImageSize {
  return { height: inHeight, width: inWidth, channels: inChannels };
}

function outputOf({ outHeight, outWidth, outChannels }: backend_util.Conv2DInfo): ImageSize {
  return { height: outHeight, width: outWidth, channels: outChannels };
}

interface Sides extends Sights {
  readonly seen: ImageSize;
  readonly seeing: ImageSize;
}

function zonesOf(
  { batchSize, filterWidth }: backend_util.Conv2DInfo,
  { down, across, seen, seeing }: Sides,
): Zones {
  const { channels } = seen;
  const pixel = channels * 4;
  const row = seen.width * pixel;
  const imageBytes = seen.height * row;
  const outPixel = seeing.channels * 4;
  const outRow = seeing.width * outPixel;
  const outImageBytes = seeing.height * outRow;
  const fitting = Math.floor(cacheBytes / Math.max(1, imageBytes));
  const imagesAtOnce = Math.max(1, Math.min(batchSize, fitting));
  const images = Array.from({ length: imagesAtOnce }, (_, image) => image);
  const zones = down.flatMap((vertical) =>
    across.map((horizontal): Zone => {
      const isWhole = isOnePiece(horizontal);
      const sideways = isWhole ? horizontal.taps.slice(0, 1) : horizontal.taps;
      const steps = isWhole ? horizontal.steps.slice(0, 1) : horizontal.steps;
      return {
        pixelsPerImage: vertical.places.length * horizontal.places.length,
        runs: vertical.taps.length * sideways.length,
        runLength: channels * (isWhole ? horizontal.taps.length : 1),
        tables: offsetTables({
          rows: gridOffsets(
            [images, imageBytes],
            [vertical.firsts, row],
            [horizontal.firsts, pixel],
          ),
          outs: gridOffsets(
            [images, outImageBytes],
            [vertical.places, outRow],
            [horizontal.places, outPixel],
          ),
          runs: gridOffsets([vertical.steps, row], [steps, pixel]),
          filterRows: gridOffsets([vertical.taps, filterWidth * channels], [sideways, channels]),
        }),
      };
    }),
  );
  return { imagesAtOnce, imageBytes, outImageBytes, zones };
}

/** Whether it sees neighbours through neighbouring positions, in one piece of memory. */
function isOnePiece({ taps, steps }: Sight): boolean {
  return taps.every((tap, i) => tap === (taps[0] as number) + i && steps[i] === i);
}

/** What is worked on at a time stays well inside of a core's own cache. */
const cacheBytes = 1 << 18;
