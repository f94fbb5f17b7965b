import * as tf from "@tensorflow/tfjs";
import type { ByteArray } from "./byteArray.ts";
import { type IntensitiesAttributes, intensities } from "./kernels/intensities.ts";
import { kindOf } from "./kindOf.ts";
import { type Shape, shapeText, sizeOf } from "./shape.ts";

/**
 * Turns bytes 0..255 into float32 intensities 0..1, by dividing by 255. `[...shape] → [...shape]`
 *
 * With `places`, only the examples at these places along the first axis, in this order:
 * `[count, ...example] → [places, ...example]`. The bytes stay where they are, and only what is asked
 * for becomes floats.
 *
 * @throws TypeError if the data are not bytes, RangeError if they are more or fewer than the shape
 * says, or if there is no example at a place.
 */
export function toIntensities({ shape, data }: ByteArray, places?: ArrayLike<number>): tf.Tensor {
  if (!(data instanceof Uint8Array)) {
    throw new TypeError(
      `expected { shape, data } with bytes 0..255 in a Uint8Array as data, got ${kindOf(data)}`,
    );
  }
  if (data.length !== sizeOf(shape)) {
    throw new RangeError(
      `expected ${sizeOf(shape)} bytes for the shape ${shapeText(shape)}, got ${data.length}`,
    );
  }
  if (places) checkPlaces(shape, places);
  const chosen = places ? [places.length, ...shape.slice(1)] : [...shape];
  return tf.getKernel(intensities.name, tf.getBackend())
    ? tf.engine().runKernel(intensities.name, {}, attributes(data, chosen, places))
    : tf.tensor(quotients(data, chosen, places), chosen);
}

/** TensorFlow.js hands on whatever a kernel wants to be told, but its types name only a few. */
function attributes(data: Uint8Array, shape: Shape, places?: ArrayLike<number>): tf.NamedAttrMap {
  const told: IntensitiesAttributes = { data, shape, places };
  return told as unknown as tf.NamedAttrMap;
}

function checkPlaces(shape: Shape, places: ArrayLike<number>): void {
  const [count] = shape;
  if (count === undefined) {
    throw new RangeError("expected places only with a shape that has an axis to choose from");
  }
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    if (!(Number.isInteger(place) && place >= 0 && place < count)) {
      throw new RangeError(`expected places from 0 to ${count - 1}, got ${place}`);
    }
  }
}

/** What the kernel does, in plain TypeScript. */
function quotients(data: Uint8Array, shape: Shape, places?: ArrayLike<number>): Float32Array {
  const values = new Float32Array(sizeOf(shape));
  const length = places ? sizeOf(shape.slice(1)) : values.length;
  const count = places?.length ?? 1;
  for (let i = 0; i < count; i++) {
    const start = (places?.[i] ?? 0) * length;
    for (let j = 0; j < length; j++) {
      values[i * length + j] = (data[start + j] as number) / 255;
    }
  }
  return values;
}
