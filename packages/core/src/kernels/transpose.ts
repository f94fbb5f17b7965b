import type { TensorInfo } from "@tensorflow/tfjs";
import type { Kernel } from "./kernel.ts";

/** `tf.transpose` of up to four axes: a convolution's weights lie in PyTorch's order, its filters not. */
export const transposeKernel: Kernel = {
  name: "Transpose",
  run({ inputs, attrs }, { functions, offsetOf, output }) {
    const { x } = inputs as Record<"x", TensorInfo>;
    const { perm } = attrs as { perm: number[] };
    const missing = 4 - x.shape.length;
    if (x.dtype !== "float32" || missing < 0) return undefined;
    const steps: number[] = [];
    x.shape.reduceRight((step, size, axis) => {
      steps[axis] = step;
      return step * size;
    }, 4);
    const shape = perm.map((axis) => x.shape[axis] as number);
    const result = output(shape);
    functions.transpose(
      offsetOf(x),
      offsetOf(result),
      ...([...Array<number>(missing).fill(1), ...shape] as Four),
      ...([
        ...Array<number>(missing).fill(0),
        ...perm.map((axis) => steps[axis] as number),
      ] as Four),
    );
    return result;
  },
};

type Four = [number, number, number, number];
