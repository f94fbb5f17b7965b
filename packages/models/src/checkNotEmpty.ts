import type * as tf from "@tensorflow/tfjs";
import { shapeText } from "./shapeText.ts";

/** Refuses an empty batch, of which there is no mean. */
export function checkNotEmpty(name: string, { shape, size }: tf.Tensor): void {
  if (size === 0) {
    throw new RangeError(
      `${name} is a mean over examples, so it needs one at least, but the outputs are ${shapeText(shape)}`,
    );
  }
}
