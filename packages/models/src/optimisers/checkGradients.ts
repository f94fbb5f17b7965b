import * as tf from "@tensorflow/tfjs";
import { shapeText } from "../shapeText.ts";

/** Refuses gradients that do not belong to the parameters, before anything moves. */
export function checkGradients(
  name: string,
  parameters: readonly tf.Variable[],
  gradients: readonly tf.Tensor[],
): void {
  if (gradients.length !== parameters.length) {
    throw new RangeError(
      `${name} expects a gradient for each of ${parameters.length} parameters, but got ${gradients.length}`,
    );
  }
  for (const [i, { shape }] of parameters.entries()) {
    const got = gradients[i]?.shape ?? [];
    if (!tf.util.arraysEqual(got, shape)) {
      throw new RangeError(
        `${name} expects gradients[${i}] to have the shape of its parameter, ${shapeText(shape)}, ` +
          `but got ${shapeText(got)}`,
      );
    }
  }
}
