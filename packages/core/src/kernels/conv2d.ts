import type { TensorInfo } from "@tensorflow/tfjs";
import { conv2dInfo } from "./conv2dInfo.ts";
import { convolve } from "./convolve.ts";
import { tensorFlowLayout } from "./filterLayout.ts";
import type { Kernel } from "./kernel.ts";

/** `tf.conv2d`, and `tf.conv1d`, which asks for it with images of one row. */
export const conv2dKernel: Kernel = {
  name: "Conv2D",
  run({ inputs, attrs }, bench) {
    const { x, filter } = inputs as Record<"x" | "filter", TensorInfo>;
    const info = conv2dInfo(x.shape, filter.shape, attrs);
    return info && convolve({ x, filter, layout: tensorFlowLayout(info) }, info, false, bench);
  },
};
