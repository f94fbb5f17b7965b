import type { TensorInfo } from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import type { Kernel } from "./kernel.ts";

/**
 * `tf.unsortedSegmentSum`: the sum of the rows of each segment. It is the way back through `tf.gather`,
 * so through an embedding.
 */
export const unsortedSegmentSumKernel: Kernel = {
  name: "UnsortedSegmentSum",
  run({ inputs, attrs }, { functions, offsetOf, output }) {
    const { x, segmentIds } = inputs as Record<"x" | "segmentIds", TensorInfo>;
    const { numSegments } = attrs as { numSegments: number };
    const [rows = 0, ...rowShape] = x.shape;
    const isOurs = x.dtype === "float32" && segmentIds.dtype === "int32";
    if (!isOurs || segmentIds.shape.length !== 1 || segmentIds.shape[0] !== rows) return undefined;
    const result = output([numSegments, ...rowShape]);
    functions.segmentSums(
      offsetOf(x),
      offsetOf(segmentIds, "int32"),
      rows,
      sizeOf(rowShape),
      offsetOf(result),
      numSegments,
    );
    return result;
  },
};
