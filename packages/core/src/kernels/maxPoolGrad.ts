import type { TensorInfo } from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import type { Kernel } from "./kernel.ts";
import { poolInfo, poolSizes } from "./poolInfo.ts";

/**
 * The way back through `tf.maxPool`: each window's gradient goes to the pixel that was its maximum,
 * the first of several in reading order, as in TensorFlow.js's cpu backend and in PyTorch.
 */
export const maxPoolGradKernel: Kernel = {
  name: "MaxPoolGrad",
  run({ inputs, attrs }, { functions, offsetOf, output }) {
    const { dy, input } = inputs as Record<"dy" | "input", TensorInfo>;
    const info = poolInfo(input.shape, attrs);
    assertShapeIs(info.outShape, dy, "the gradient of a maxPool's outputs");
    const result = output(input.shape);
    functions.maxPoolGradient(offsetOf(dy), offsetOf(input), offsetOf(result), ...poolSizes(info));
    return result;
  },
};
