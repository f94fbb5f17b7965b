import { Tensor } from "@tensorflow/tfjs";
import { kindOf } from "./kindOf.ts";
import { shapeText } from "./shape.ts";

/**
 * Refuses what is no tensor, and tensors whose values are gone: engines, asked for them without
 * TensorFlow.js's own checks, fail without saying why.
 *
 * @throws TypeError for what is no tensor; Error for a disposed one.
 */
export function assertUsable(name: string, tensor: Tensor): void {
  if (!(tensor instanceof Tensor)) {
    throw new TypeError(`expected ${name} to be a tensor, got ${kindOf(tensor)}`);
  }
  if (tensor.isDisposed) {
    throw new Error(
      `${name}, of shape ${shapeText(tensor.shape)}, has been disposed: a batch lives until the next one is ` +
        "asked for, and what is made inside of tf.tidy until its end; clone or keep what should live longer",
    );
  }
}
