import * as tf from "@tensorflow/tfjs";
import type { ByteArray } from "./byteArray.ts";
import { kindOf } from "./kindOf.ts";
import { shapeText, sizeOf } from "./shape.ts";

/**
 * Turns bytes 0..255 into float32 intensities 0..1, by dividing by 255. `[...shape] → [...shape]`
 *
 * @throws TypeError if the data are not bytes, RangeError if they are more or fewer than the shape
 * says.
 */
export function toIntensities({ shape, data }: ByteArray): tf.Tensor {
  if (!(data instanceof Uint8Array)) {
    throw new TypeError(`expected bytes 0..255 in a Uint8Array, got ${kindOf(data)}`);
  }
  if (data.length !== sizeOf(shape)) {
    throw new RangeError(
      `expected ${sizeOf(shape)} bytes for the shape ${shapeText(shape)}, got ${data.length}`,
    );
  }
  const intensities = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    intensities[i] = (data[i] as number) / 255;
  }
  return tf.tensor(intensities, [...shape]);
}
