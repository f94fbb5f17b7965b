import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import type { Kernel } from "./kernel.ts";

/** The way back through ReLU in one pass: dy where x > 0, else 0 · dy. */
export const reluGradientKernel: Kernel = {
  name: "ReluGrad",
  run({ inputs }, { functions, output, offsetOf }) {
    const { dy, x } = inputs as Record<"dy" | "x", tf.TensorInfo>;
    const count = sizeOf(x.shape);
    if (sizeOf(dy.shape) !== count) {
      throw new RangeError(`expected ${count} gradients, one for each input, got [${dy.shape}]`);
    }
    const result = output(x.shape);
    functions.reluGradient(offsetOf(dy), offsetOf(x), offsetOf(result), count);
    return result;
  },
};

/** Sends the gradient of ReLU to {@link reluGradientKernel} where the engine has it. */
export const reluGradient: tf.GradConfig = {
  kernelName: "Relu",
  inputsToSave: ["x"],
  gradFunc(dy, saved) {
    const [x] = saved as [tf.Tensor];
    return {
      x: () =>
        tf.getKernel("ReluGrad", tf.getBackend())
          ? tf.engine().runKernel("ReluGrad", { dy: dy as tf.Tensor, x })
          : tf.mul(dy as tf.Tensor, tf.cast(tf.step(x), "float32")),
    };
  },
};
