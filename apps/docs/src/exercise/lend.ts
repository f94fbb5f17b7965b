import * as tf from "@tensorflow/tfjs";

/**
 * A copy of a value that can be changed, or freed, without harm to the value itself: tensors, lists
 * and plain objects at any depth. What else there is, such as a function or an instance of a class, is
 * given as it is.
 */
export function lend(value: unknown): unknown {
  return copyOf(value, new Map());
}

function copyOf(value: unknown, copies: Map<unknown, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const copy = shallowCopy(value);
  copies.set(value, copy);
  if (copy !== value && isHolder(value)) {
    for (const [key, item] of Object.entries(value)) Reflect.set(copy, key, copyOf(item, copies));
  }
  return copy;
}

/** Of what holds values, an empty one of the same kind. */
function shallowCopy(value: object): object {
  if (value instanceof tf.Tensor) return copyOfTensor(value);
  if (isTypedArray(value)) return value.slice();
  if (Array.isArray(value)) return [];
  return isHolder(value) ? {} : value;
}

function copyOfTensor(tensor: tf.Tensor): tf.Tensor {
  if (tensor.isDisposed) return tensor;
  const copy = tensor.clone(); // the numbers are shared, and stay until both are freed
  return tensor instanceof tf.Variable ? tf.variable(copy, tensor.trainable) : copy;
}

function isHolder(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function isTypedArray(value: object): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
