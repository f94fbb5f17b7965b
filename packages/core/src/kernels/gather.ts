import type * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import { bytesOfOne } from "./bytesOfOne.ts";
import type { Kernel } from "./kernel.ts";

/** Takes rows of a tensor by their numbers, and touches nothing but these rows. */
export const gather: Kernel = {
  name: "GatherV2",
  run({ inputs, attrs }, bench) {
    const { x, indices } = inputs as Record<"x" | "indices", tf.TensorInfo>;
    const { axis, batchDims } = attrs as Record<"axis" | "batchDims", number>;
    const valueBytes = bytesOfOne(x.dtype);
    const isRows = (axis === 0 || axis === -x.shape.length) && !batchDims;
    if (!isRows || valueBytes === undefined || indices.dtype !== "int32") return undefined;

    const count = sizeOf(indices.shape);
    const rows = x.shape[0] as number;
    const start = bench.offsetOf(indices, "int32");
    const numbers = new Int32Array(bench.bytes().slice(start, start + 4 * count).buffer);
    // TensorFlow.js's own kernel explains what is wrong with the others.
    if (!numbers.every((number) => number >= 0 && number < rows)) return undefined;

    const result = bench.output([...indices.shape, ...x.shape.slice(1)], x.dtype as "float32");
    const length = sizeOf(x.shape.slice(1)) * valueBytes;
    const from = bench.offsetOf(x, x.dtype as "float32");
    const to = bench.offsetOf(result, x.dtype as "float32");
    const memory = bench.bytes();
    for (let i = 0; i < count; i++) {
      const row = from + (numbers[i] as number) * length;
      memory.copyWithin(to + i * length, row, row + length);
    }
    return result;
  },
};
