import * as tf from "@tensorflow/tfjs";
import { type Batch, toIntensities } from "@underhood/core";
import type { BatchOptions } from "./batchOptions.ts";
import type { LabelledImages } from "./labelledImages.ts";

/** Makes a batch of a set, or of the examples at some places of it. */
export function makeBatch(
  { images, labels }: LabelledImages,
  options: Pick<BatchOptions, "positive" | "inputShape">,
  places?: ArrayLike<number>,
): Batch {
  const [count, height, width] = images.shape;
  const { positive, inputShape = [height * width] } = options;
  return {
    inputs: toIntensities({ shape: [count, ...inputShape], data: images.data }, places),
    targets: targetsOf(places ? labelsAt(labels, places) : labels, positive),
  };
}

function labelsAt(labels: Uint8Array, places: ArrayLike<number>): Uint8Array {
  const chosen = new Uint8Array(places.length);
  for (let i = 0; i < chosen.length; i++) {
    chosen[i] = labels[places[i] as number] as number;
  }
  return chosen;
}

function targetsOf(labels: Uint8Array, positive: number | undefined): tf.Tensor {
  if (positive === undefined) {
    return tf.tensor1d(new Int32Array(labels), "int32");
  }
  const targets = new Float32Array(labels.length);
  for (let i = 0; i < targets.length; i++) {
    targets[i] = labels[i] === positive ? 1 : 0;
  }
  return tf.tensor2d(targets, [targets.length, 1]);
}
