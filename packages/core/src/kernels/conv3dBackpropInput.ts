import { backend_util, type TensorInfo } from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import { assertShapeIs } from "./assertShapeIs.ts";
import type { Kernel } from "./kernel.ts";

/**
 * The gradient of `tf.conv3d` with respect to its inputs, slice by slice: each slice of the outputs
 * sends its gradient through each slice of the filters. TensorFlow.js's own kernel gets it wrong.
 */
export const conv3dBackpropInputKernel: Kernel = {
  name: "Conv3DBackpropInputV2",
  run({ inputs, attrs }, bench) {
    const { dy, filter } = inputs as Record<"dy" | "filter", TensorInfo>;
    const { inputShape, strides, pad } = attrs as unknown as Attributes;
    const filterShape = filter.shape as Shape5D;
    const info = backend_util.computeConv3DInfo(inputShape, filterShape, strides, 1, pad);
    assertShapeIs(info.outShape, dy, "the gradient of a convolution's outputs");
    const { functions } = bench;
    const result = bench.output(inputShape);
    const to = bench.offsetOf(result);
    const from = bench.offsetOf(dy);
    const weights = bench.offsetOf(filter);
    bench.bytes().fill(0, to, to + sizeOf(inputShape) * 4);
    const sliceBytes = info.inHeight * info.inWidth * info.inChannels * 4;
    const outSliceBytes = info.outHeight * info.outWidth * info.outChannels * 4;
    const filterBytes =
      info.filterHeight * info.filterWidth * info.inChannels * info.outChannels * 4;

    for (let outSlice = 0; outSlice < info.batchSize * info.outDepth; outSlice++) {
      const image = Math.floor(outSlice / info.outDepth);
      const first = (outSlice % info.outDepth) * info.strideDepth - info.padInfo.front;
      for (let z = 0; z < info.filterDepth; z++) {
        const slice = first + z;
        if (slice < 0 || slice >= info.inDepth) continue;
        functions.addInputGradient(
          from + outSlice * outSliceBytes,
          weights + z * filterBytes,
          to + (image * info.inDepth + slice) * sliceBytes,
          info.inHeight,
          info.inWidth,
          info.inChannels,
          info.outHeight,
          info.outWidth,
          info.outChannels,
          info.filterHeight,
          info.filterWidth,
          info.strideHeight,
          info.strideWidth,
          info.padInfo.top,
          info.padInfo.left,
        );
      }
    }
    return result;
  },
};

type Shape5D = [number, number, number, number, number];

interface Attributes {
  readonly inputShape: Shape5D;
  readonly strides: [number, number, number] | number;
  readonly pad: "same" | "valid" | number;
}
