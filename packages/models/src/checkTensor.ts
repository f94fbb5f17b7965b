import * as tf from "@tensorflow/tfjs";
import { kindOf } from "@underhood/core";

/** Refuses what is no tensor: numbers in an array, images that are still bytes, a promise. */
export function checkTensor(name: string, what: string, value: unknown): void {
  if (value instanceof tf.Tensor) return;
  const isBytes =
    typeof value === "object" && value !== null && "shape" in value && "data" in value;
  const advice = isBytes
    ? ": toIntensities of @underhood/core makes one of bytes"
    : value instanceof Promise
      ? ": write await before it"
      : "";
  throw new TypeError(`${name} expects ${what} to be a tensor, but got ${kindOf(value)}${advice}`);
}
