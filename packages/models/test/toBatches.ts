import * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";

/** A tensor as it stands in a JSON file. */
export interface PlainTensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** Makes batches that stay until the test ends. */
export function toBatches(
  pairs: readonly { readonly inputs: PlainTensor; readonly targets: PlainTensor }[],
): Batch[] {
  return pairs.map(({ inputs, targets }) => ({
    inputs: toTensor(inputs),
    targets: toTensor(targets),
  }));
}

/** Makes the tensor that stands in a JSON file. */
export function toTensor({ shape, data }: PlainTensor): tf.Tensor {
  return tf.tensor([...data], [...shape]);
}
