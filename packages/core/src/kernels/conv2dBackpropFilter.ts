import type { TensorInfo } from "@tensorflow/tfjs";
import { conv2dInfo } from "./conv2dInfo.ts";
import { filterGradient } from "./filterGradient.ts";
import type { Kernel } from "./kernel.ts";

/** The gradient of `tf.conv2d` with respect to its filters. */
export const conv2dBackpropFilterKernel: Kernel = {
  name: "Conv2DBackpropFilter",
  run({ inputs, attrs }, bench) {
    const { x, dy } = inputs as Record<"x" | "dy", TensorInfo>;
    const { filterShape } = attrs as { filterShape: number[] };
    const info = conv2dInfo(x.shape, filterShape, attrs);
    return info && filterGradient(x, dy, info, bench);
  },
};
