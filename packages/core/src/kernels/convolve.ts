import type { backend_util, TensorInfo } from "@tensorflow/tfjs";
import type { FilterLayout } from "./filterLayout.ts";
import { remembered } from "./remembered.ts";
import type { Workbench } from "./workbench.ts";
import { zoneProducts } from "./zoneProducts.ts";
import { zonesForth } from "./zones.ts";

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
 * Slides filters over images. Around the images are zeros, with which nothing is multiplied: not even
 * infinity. `→ [batch, outHeight, outWidth, outChannels]`
 */
export function convolve(
  { x, filter, layout, bias }: ConvolutionInputs,
  info: backend_util.Conv2DInfo,
  isRectified: boolean,
  bench: Workbench,
): TensorInfo {
  const out = bench.output(info.outShape);
  const zones = rememberedZones(info);
  const steps = { position: layout.position, row: layout.input, column: layout.output };
  zoneProducts(bench, info, { zones, seen: x, filter, steps, bias, isRectified, out });
  return out;
}

/** The zones of a convolution, listed once for each kind of it. */
export const rememberedZones: typeof zonesForth = remembered(zonesForth);
