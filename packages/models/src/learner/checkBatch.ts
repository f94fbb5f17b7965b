import * as tf from "@tensorflow/tfjs";
import { type Batch, kindOf } from "@underhood/core";
import { shapeText } from "../shapeText.ts";

/**
 * Refuses what is no batch to learn from, as the `number`th of a set counted from 1: no tensors, tensors
 * that are gone, or no examples, of which the loss would be a mean of nothing.
 */
export function checkBatch(batch: Batch, set: "training" | "validation", number: number): void {
  const name = `batch ${number} of the ${set} set`;
  const { inputs, targets } = batch ?? {};
  if (!(inputs instanceof tf.Tensor && targets instanceof tf.Tensor)) {
    throw new TypeError(
      `expected ${name} to be { inputs, targets }, both tensors, got ${kindOf(batch)}`,
    );
  }
  if (inputs.isDisposed || targets.isDisposed) {
    throw new Error(
      `${name} has been disposed: data sets free each batch when the next one is asked for, so train on ` +
        "batches(…) itself, not on a list of what it gave",
    );
  }
  if (inputs.shape[0] === 0) {
    throw new RangeError(
      `${name} is empty: its inputs are ${shapeText(inputs.shape)}. Leave such batches out.`,
    );
  }
}
