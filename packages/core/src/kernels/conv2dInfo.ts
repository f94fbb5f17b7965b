import { backend_util, type NamedAttrMap } from "@tensorflow/tfjs";
import type { Shape } from "../shape.ts";

/**
 * Works out the sizes of a convolution from what TensorFlow.js hands to a kernel, or undefined for
 * tensors whose channels come first.
 */
export function conv2dInfo(
  inShape: Shape,
  filterShape: Shape,
  attrs: NamedAttrMap | undefined,
): backend_util.Conv2DInfo | undefined {
  const {
    strides,
    pad,
    dataFormat,
    dilations = 1,
    dimRoundingMode,
  } = attrs as unknown as Attributes;
  if (dataFormat === "NCHW") return undefined;
  return backend_util.computeConv2DInfo(
    inShape as Images,
    filterShape as Images,
    strides,
    dilations,
    pad,
    dimRoundingMode,
  );
}

type Images = [number, number, number, number];

interface Attributes {
  readonly strides: number | [number, number];
  readonly pad: "same" | "valid" | number | backend_util.ExplicitPadding;
  readonly dataFormat?: "NHWC" | "NCHW";
  readonly dilations?: number | [number, number];
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
}
