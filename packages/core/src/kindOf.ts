import { Tensor } from "@tensorflow/tfjs";

/** Names the kind of a value for an error message: `Promise`, `Float32Array`, `undefined`. */
export function kindOf(value: unknown): string {
  if (value instanceof Tensor) return "a tensor";
  return typeof value === "object"
    ? Object.prototype.toString.call(value).slice("[object ".length, -1)
    : typeof value;
}
