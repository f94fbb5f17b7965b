import type { backend_util, TensorInfo } from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import type { FilterLayout } from "./filterLayout.ts";
import { remembered } from "./remembered.ts";
import type { Workbench } from "./workbench.ts";
import { zoneProducts } from "./zoneProducts.ts";
import { zonesBack } from "./zones.ts";

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
  const zones = rememberedZonesBack(info);
  const steps = { position: layout.position, row: layout.output, column: layout.input };
  zoneProducts(bench, info, { zones, seen: dy, filter, steps, out });
  return out;
}

const rememberedZonesBack = remembered(zonesBack);
