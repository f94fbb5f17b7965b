import * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import type { Loss } from "../losses/loss.ts";
import { valueAndSlopes } from "../losses/valueAndSlopes.ts";
import type { Model } from "../model.ts";
import { readsAtOnce } from "../readsAtOnce.ts";
import type { Derivatives } from "./differentiate.ts";

/**
 * Finds the derivatives by the model's and the loss's own ways back, without a tape; undefined if one
 * of them has none, or the engine computes elsewhere. The numbers are those of the tape.
 */
export function passBack(model: Model, loss: Loss, batch: Batch): Derivatives | undefined {
  const compare = readsAtOnce() ? valueAndSlopes.get(loss) : undefined;
  if (compare === undefined || model.pass === undefined) return undefined;
  // The tape has errors that explain these.
  if (model.parameters.some(({ trainable, isDisposed }) => !trainable || isDisposed)) {
    return undefined;
  }
  const pass = model.pass.bind(model);
  const [value, outputs, ...gradients] = tf.tidy(() => {
    const passage = pass(batch.inputs);
    const { value, slopes } = compare(passage.outputs, batch.targets);
    const { parameters } = passage.back(slopes, { inputs: false });
    return [value, passage.outputs, ...parameters];
  });
  return { value: value as tf.Scalar, outputs: outputs as tf.Tensor, gradients };
}
