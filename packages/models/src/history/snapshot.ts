import * as tf from "@tensorflow/tfjs";
import type { Model } from "../model.ts";
import { shapeText } from "../shapeText.ts";
import { stateOf } from "../stateOf.ts";

/** The numbers of a tensor, in row-major order. */
export type TensorNumbers = Float32Array | Int32Array;

/**
 * All numbers of a model, parameters and what it kept of its training, as they were at one time: a copy
 * outside of tensors, under the names of the model's `state`.
 */
export type Snapshot = Readonly<Record<string, TensorNumbers>>;

/** Copies the numbers of a model. */
export function snapshotOf(model: Model): Snapshot {
  const named = Object.entries(stateOf(model)).map(
    // The cpu engine hands out its own array.
    ([name, variable]) => [name, numbersOf(name, variable).slice()] as const,
  );
  return Object.fromEntries(named);
}

/**
 * Reads a tensor of a model's state. On some engines the array is the tensor's own.
 *
 * @throws TypeError if it is neither float32 nor int32.
 */
export function numbersOf(name: string, tensor: tf.Tensor): TensorNumbers {
  if (tensor.dtype !== "float32" && tensor.dtype !== "int32") {
    throw new TypeError(`expected ${name} to be float32 or int32, got ${tensor.dtype}`);
  }
  return tensor.dataSync<"float32" | "int32">();
}

/** @throws RangeError if a snapshot is of a model of another make. */
export function checkSnapshot(model: Model, snapshot: Snapshot): void {
  for (const [name, { shape, size }] of Object.entries(stateOf(model))) {
    if (snapshot[name]?.length !== size) {
      throw new RangeError(
        `expected the snapshot to hold ${size} numbers for ${name}, ${shapeText(shape)}, but got ` +
          `${snapshot[name]?.length ?? "none"}: it is of a model of another make`,
      );
    }
  }
}

/**
 * Gives a model the numbers of a snapshot.
 *
 * @throws RangeError, before anything changes, if the snapshot is of a model of another make.
 */
export function restoreSnapshot(model: Model, snapshot: Snapshot): void {
  checkSnapshot(model, snapshot);
  for (const [name, variable] of Object.entries(stateOf(model))) {
    const numbers = (snapshot[name] as TensorNumbers).slice();
    tf.tidy(() => variable.assign(tf.tensor(numbers, variable.shape, variable.dtype)));
  }
}
