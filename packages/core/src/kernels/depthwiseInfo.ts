import { backend_util, type NamedAttrMap } from "@tensorflow/tfjs";
import type { Shape } from "../shape.ts";

/** Works out the sizes of a depthwise convolution from what TensorFlow.js hands to a kernel. */
export function depthwiseInfo(
  inShape: Shape,
  filterShape: Shape,
  attrs: NamedAttrMap | undefined,
): backend_util.Conv2DInfo {
  const { strides, dilations = 1, pad, dimRoundingMode } = attrs as unknown as Attributes;
  return backend_util.computeConv2DInfo(
    inShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );
}

/** A depthwise convolution's sizes as the kernels take them. */
export function depthwiseSizes(info: backend_util.Conv2DInfo): DepthwiseSizes {
  return [
    info.batchSize,
    info.inHeight,
    info.inWidth,
    info.inChannels,
    info.outChannels / Math.max(1, info.inChannels),
    info.outHeight,
    info.outWidth,
    info.filterHeight,
    info.filterWidth,
    info.strideHeight,
    info.strideWidth,
    info.dilationHeight,
    info.dilationWidth,
    info.padInfo.top,
    info.padInfo.left,
  ];
}

/** What {@link depthwiseSizes} lists. */
export type DepthwiseSizes = [
  batch: number,
  height: number,
  width: number,
  channels: number,
  multiplier: number,
  outHeight: number,
  outWidth: number,
  filterHeight: number,
  filterWidth: number,
  strideHeight: number,
  strideWidth: number,
  dilationHeight: number,
  dilationWidth: number,
  top: number,
  left: number,
];

interface Attributes {
  readonly strides: [number, number] | number;
  readonly dilations?: [number, number] | number;
  readonly pad: "same" | "valid" | number | backend_util.ExplicitPadding;
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
}
