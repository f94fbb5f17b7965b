import type { TensorInfo } from "@tensorflow/tfjs";
import { conv2dInfo } from "./conv2dInfo.ts";
import { tensorFlowLayout } from "./filterLayout.ts";
import { imageGradient } from "./imageGradient.ts";
import type { Kernel } from "./kernel.ts";

/** The gradient of `tf.conv2d` with respect to its images, which is also `tf.conv2dTranspose`. */
export const conv2dBackpropInputKernel: Kernel = {
  name: "Conv2DBackpropInput",
  run({ inputs, attrs }, bench) {
    const { dy, filter } = inputs as Record<"dy" | "filter", TensorInfo>;
    const { inputShape } = attrs as { inputShape: number[] };
    const info = conv2dInfo(inputShape, filter.shape, attrs);
    return info && imageGradient({ dy, filter, layout: tensorFlowLayout(info) }, info, bench);
  },
};
