import type { TensorInfo } from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import { depthwiseInfo, depthwiseSizes } from "./depthwiseInfo.ts";
import type { Kernel } from "./kernel.ts";

/** The gradient of `tf.depthwiseConv2d` with respect to its filters. */
export const depthwiseBackpropFilterKernel: Kernel = {
  name: "DepthwiseConv2dNativeBackpropFilter",
  run({ inputs, attrs }, { functions, offsetOf, output }) {
    const { x, dy } = inputs as Record<"x" | "dy", TensorInfo>;
    const { filterShape } = attrs as { filterShape: number[] };
    const info = depthwiseInfo(x.shape, filterShape, attrs);
    assertShapeIs(info.outShape, dy, "the gradient of a depthwise convolution's outputs");
    const result = output(filterShape);
    functions.depthwiseFilterGradient(
      offsetOf(x),
      offsetOf(dy),
      offsetOf(result),
      ...depthwiseSizes(info),
    );
    return result;
  },
};
