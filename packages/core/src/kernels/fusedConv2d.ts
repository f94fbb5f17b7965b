import type { TensorInfo } from "@tensorflow/tfjs";
import { conv2dInfo } from "./conv2dInfo.ts";
import { convolve } from "./convolve.ts";
import { tensorFlowLayout } from "./filterLayout.ts";
import type { Kernel } from "./kernel.ts";

/** `tf.fused.conv2d`: a convolution, and in the same pass the bias and `relu`. */
export const fusedConv2dKernel: Kernel = {
  name: "FusedConv2D",
  run({ inputs, attrs }, bench) {
    const { x, filter } = inputs as Record<"x" | "filter", TensorInfo>;
    const { bias } = inputs;
    const { activation = "linear" } = attrs as { activation?: string };
    const info = conv2dInfo(x.shape, filter.shape, attrs);
    const isOurs =
      (activation === "linear" || activation === "relu") &&
      (bias === undefined || (bias.shape.length === 1 && bias.shape[0] === info?.outChannels));
    return info && isOurs
      ? convolve(
          { x, filter, layout: tensorFlowLayout(info), bias },
          info,
          activation === "relu",
          bench,
        )
      : undefined;
  },
};
