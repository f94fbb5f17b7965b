import * as tf from "@tensorflow/tfjs";
import { kindOf } from "@underhood/core";
import type { Model } from "../model.ts";
import { stateOf } from "../stateOf.ts";
import { numberTypes, type TensorType, type Values } from "./safetensorsTypes.ts";

const typeNames: Readonly<Record<TensorType, string>> = {
  float32: "F32",
  int32: "I32",
  bool: "BOOL",
};
const lengthBytes = 8;

/**
 * Writes the numbers of a model, or tensors by their names, as a safetensors file: the format in which
 * PyTorch's users keep weights. A model's names are those of its `state`, which are PyTorch's.
 *
 * float32 is written as F32, int32 as I32, bool as BOOL; the data begin at a multiple of eight bytes.
 *
 * @throws TypeError if a tensor is of another kind; RangeError if one is called `__metadata__` or
 * `__proto__`, which no tensor can be.
 * @see https://huggingface.co/docs/safetensors
 * @example
 * ```ts
 * await writeFile("net.safetensors", saveSafetensors(model));
 * ```
 */
export function saveSafetensors(
  source: Model | Readonly<Record<string, tf.Tensor>>,
): Uint8Array<ArrayBuffer> {
  const tensors = Object.entries(isModel(source) ? stateOf(source) : source).map(storable);
  // The wide numbers first, so that each begins at a multiple of its own width.
  tensors.sort((a, b) => b.width - a.width);
  const header: Record<string, unknown> = { __metadata__: { format: "pt" } };
  let end = 0;
  for (const { name, type, shape, width, values } of tensors) {
    const start = end;
    end += values.length * width;
    header[name] = { dtype: type, shape, data_offsets: [start, end] };
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const dataStart = lengthBytes + Math.ceil(text.length / lengthBytes) * lengthBytes;
  const bytes = new Uint8Array(dataStart + end).fill(0x20, lengthBytes, dataStart);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(dataStart - lengthBytes), true);
  bytes.set(text, lengthBytes);
  let place = dataStart;
  for (const { values, width } of tensors) {
    for (const value of values) {
      if (values instanceof Float32Array) view.setFloat32(place, value, true);
      else if (values instanceof Int32Array) view.setInt32(place, value, true);
      // Where TensorFlow.js casts a number to bool, true may be anything but 0.
      else view.setUint8(place, Number(value !== 0));
      place += width;
    }
  }
  return bytes;
}

function isModel(source: Model | Readonly<Record<string, tf.Tensor>>): source is Model {
  return typeof source.forward === "function";
}

function storable([name, tensor]: [string, tf.Tensor]) {
  if (name === "__metadata__" || name === "__proto__") {
    throw new RangeError(`saveSafetensors expects other names than "${name}" for its tensors`);
  }
  if (!(tensor instanceof tf.Tensor) || !Object.hasOwn(typeNames, tensor.dtype)) {
    const found = tensor instanceof tf.Tensor ? tensor.dtype : kindOf(tensor);
    throw new TypeError(
      `saveSafetensors expects "${name}" to be a tensor of float32, int32 or bool, got ${found}`,
    );
  }
  const type = typeNames[tensor.dtype as TensorType];
  const width = numberTypes.get(type)?.bytes ?? 0;
  return { name, type, width, shape: tensor.shape, values: tensor.dataSync() as Values };
}
