import { Tensor } from "@tensorflow/tfjs";

/** A value that consists of numbers. */
export interface Numbers {
  readonly kind: "number" | "list" | "tensor";
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

/** The numbers of a tensor, of a list of numbers, or the one that a number is; else nothing. */
export function numbersIn(value: unknown): Numbers | undefined {
  if (typeof value === "number") return { kind: "number", shape: [], data: [value] };
  if (value instanceof Tensor) {
    if (value.isDisposed || value.dtype === "string" || value.dtype === "complex64")
      return undefined;
    const kind = value.rank === 0 ? "number" : "tensor";
    return { kind, shape: value.shape, data: value.dataSync() };
  }
  if (!isListOfNumbers(value)) return undefined;
  return { kind: "list", shape: [value.length], data: value };
}

function isListOfNumbers(value: unknown): value is ArrayLike<number> {
  if (Array.isArray(value)) return value.every((item) => typeof item === "number");
  return ArrayBuffer.isView(value) && "length" in value && !(value instanceof BigInt64Array);
}
