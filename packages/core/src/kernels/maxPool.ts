import type { TensorInfo } from "@tensorflow/tfjs";
import type { Kernel } from "./kernel.ts";
import { poolInfo, poolSizes } from "./poolInfo.ts";

/**
 * `tf.maxPool`: the maximum of each window. TensorFlow.js's own kernel writes outside of its tensors
 * for some paddings given as numbers, which ends in "memory access out of bounds" much later.
 */
export const maxPoolKernel: Kernel = {
  name: "MaxPool",
  run({ inputs, attrs }, { functions, offsetOf, output }) {
    const { x } = inputs as Record<"x", TensorInfo>;
    if (x.dtype !== "float32") return undefined;
    const info = poolInfo(x.shape, attrs);
    const result = output(info.outShape);
    functions.maxPool(offsetOf(x), offsetOf(result), ...poolSizes(info));
    return result;
  },
};
