import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";
import { stateOf } from "../stateOf.ts";
import { checkFits } from "./checkFits.ts";
import { decodeSafetensors } from "./decodeSafetensors.ts";

/**
 * Reads the tensors of a safetensors file, as PyTorch's users keep their weights in, by their names.
 * The caller owns them.
 *
 * Numbers of F32, F16 and BF16 become float32; I32, I64 and U8 become int32; BOOL becomes bool.
 *
 * @throws TypeError if there are no bytes; RangeError if they are not such a file, or a whole number
 * does not fit in int32. Nothing is made then.
 * @see https://huggingface.co/docs/safetensors
 * @example
 * ```ts
 * const { weight, bias } = loadSafetensors(new Uint8Array(await file.arrayBuffer()));
 * ```
 */
export function loadSafetensors(bytes: Uint8Array): Record<string, tf.Tensor>;
/**
 * Reads a model's numbers from a safetensors file into the model, all of them or, if one does not
 * fit, none.
 *
 * @throws RangeError if the names, shapes or kinds in the file are not those of the model's `state`.
 * @example
 * ```ts
 * loadSafetensors(bytes, model); // the file has "0.weight", "0.bias", … as PyTorch names them
 * ```
 */
export function loadSafetensors(bytes: Uint8Array, model: Model): void;
export function loadSafetensors(
  bytes: Uint8Array,
  model?: Model,
): Record<string, tf.Tensor> | undefined {
  const stored = decodeSafetensors(bytes);
  const state = model && stateOf(model);
  if (state) checkFits(stored, state);
  // All numbers are read before the first tensor is made.
  const read = stored.map(({ name, type, shape, values }) => ({
    name,
    type,
    shape,
    data: values(),
  }));
  if (state) {
    tf.tidy(() => {
      for (const { name, type, shape, data } of read) {
        state[name]?.assign(tf.tensor(data, [...shape], type));
      }
    });
    return undefined;
  }
  return tf.tidy(() =>
    Object.fromEntries(
      read.map(({ name, type, shape, data }) => [name, tf.tensor(data, [...shape], type)]),
    ),
  );
}
