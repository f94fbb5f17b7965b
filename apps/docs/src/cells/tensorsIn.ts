import { Tensor } from "@tensorflow/tfjs";

/**
 * The tensors that values are or hold, at any depth. What functions have enclosed, and private
 * fields, cannot be seen; getters are not called.
 */
export function tensorsIn(values: Iterable<unknown>): Set<Tensor> {
  const tensors = new Set<Tensor>();
  const seen = new Set<unknown>();
  const waiting = [...values];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!isHolder(value) || seen.has(value)) continue;
    seen.add(value);
    if (value instanceof Tensor) tensors.add(value);
    else waiting.push(...contentsOf(value));
  }
  return tensors;
}

function isHolder(value: unknown): value is object {
  const isObject = typeof value === "object" || typeof value === "function";
  return isObject && value !== null && value !== globalThis && !ArrayBuffer.isView(value);
}

function contentsOf(holder: object): unknown[] {
  const items =
    holder instanceof Map
      ? [...holder.keys(), ...holder.values()]
      : holder instanceof Set
        ? [...holder]
        : [];
  const fields = Object.values(Object.getOwnPropertyDescriptors(holder));
  return [...items, ...fields.map(({ value }) => value)];
}
