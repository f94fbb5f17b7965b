import type { TensorInfo } from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import { depthwiseInfo, depthwiseSizes } from "./depthwiseInfo.ts";
import type { Kernel } from "./kernel.ts";

/** The gradient of `tf.depthwiseConv2d` with respect to its images. */
export const depthwiseBackpropInputKernel: Kernel = {
  name: "DepthwiseConv2dNativeBackpropInput",
  run({ inputs, attrs }, { functions, offsetOf, output }) {
    const { dy, filter } = inputs as Record<"dy" | "filter", TensorInfo>;
    const { inputShape } = attrs as { inputShape: number[] };
    const info = depthwiseInfo(inputShape, filter.shape, attrs);
    assertShapeIs(info.outShape, dy, "the gradient of a depthwise convolution's outputs");
    const result = output(inputShape);
    functions.depthwiseInputGradient(
      offsetOf(dy),
      offsetOf(filter),
      offsetOf(result),
      ...depthwiseSizes(info),
    );
    return result;
  },
};
