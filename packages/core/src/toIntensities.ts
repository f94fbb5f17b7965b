import * as tf from "@tensorflow/tfjs";
import type { ByteArray } from "./byteArray.ts";

/**
 * Turns bytes 0..255 into a float32 tensor of intensities 0..1, by dividing by 255.
 * `{ shape, data } → [...shape]`
 *
 * @throws RangeError if there are more or fewer bytes than the shape holds.
 */
export function toIntensities({ shape, data }: ByteArray): tf.Tensor {
  const intensities = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    intensities[i] = (data[i] as number) / 255;
  }
  return tf.tensor(intensities, [...shape]);
}
